import type { ErrorData } from '../../shared/contract/error.ts'
import type { EventHub } from './eventHub.ts'

/** Why the corpus asked for at the start did not open, for windows to say; forgotten once any corpus is open. */
export class StartProblem {
  #problem: ErrorData | null = null

  constructor(events: EventHub) {
    events.on((event) => {
      if (event.event === 'corpusChanged' && event.corpus !== null) this.#problem = null
    })
  }

  get current(): ErrorData | null {
    return this.#problem
  }

  tell(problem: ErrorData): void {
    this.#problem = problem
  }
}
