import type { Handlers } from '../../shared/contract/calls.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Backend } from '../backend.ts'
import { errorData } from '../errorData.ts'

interface Needed extends Pick<Backend, 'tellAtStart'> {
  readonly handlers: Pick<Handlers, 'app-hello' | 'corpus-open' | 'corpus-open-sample'>
}

/**
 * Opens what a window shows first: the corpus asked for, else the one used last, else, when there never
 * was one, the sample corpus. Returns why that did not work, if so; the window then shows no corpus and says it.
 */
export async function openAtStart({ handlers, tellAtStart }: Needed, path: string | null): Promise<ErrorData | null> {
  try {
    if (path !== null) {
      await handlers['corpus-open']({ path })
      return null
    }
    const { corpus, recent } = await handlers['app-hello']({})
    const last = recent.find(({ missing }) => !missing)
    if (corpus !== null) return null
    if (last !== undefined) await handlers['corpus-open']({ path: last.path })
    else if (recent.length === 0) await handlers['corpus-open-sample']({})
    return null
  } catch (error) {
    const problem = errorData(error)
    tellAtStart(problem)
    return problem
  }
}
