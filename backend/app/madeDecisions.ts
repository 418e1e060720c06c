import type { MadeDecision, StyleCheck, StyleChoice } from '../../shared/contract/styles.ts'

interface Made extends MadeDecision {
  /** What held before it; null where pages were asked about one by one. */
  before: StyleChoice | null
}

/**
 * The decisions about style that were made since the corpus was opened, in their order, so that each of them can be
 * taken back by itself: the same may have been chosen before and after another one.
 */
export class MadeDecisions {
  #made: Made[] = []

  add(decision: MadeDecision, before: StyleChoice | null): void {
    this.#made.push({ ...decision, before })
  }

  /** What is to hold without the decision, where `held` does now. */
  without(id: string, held: StyleChoice | null): StyleChoice | null {
    const decision = this.#made.find((made) => made.id === id)
    return decision === undefined || this.#after(decision) !== undefined ? held : decision.before
  }

  /** Takes a decision out; the one after it then stands on what held before. */
  remove(id: string): void {
    const decision = this.#made.find((made) => made.id === id)
    if (decision === undefined) return
    const after = this.#after(decision)
    if (after !== undefined) after.before = decision.before
    this.#made = this.#made.filter((made) => made !== decision)
  }

  /** Nothing that was decided about these marks can be taken back any more. */
  forget(check: StyleCheck): void {
    this.#made = this.#made.filter((made) => made.check !== check)
  }

  #after({ id, check }: Made): Made | undefined {
    const at = this.#made.findIndex((made) => made.id === id)
    return this.#made.slice(at + 1).find((made) => made.check === check)
  }
}
