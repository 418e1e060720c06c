import type { Handlers } from '../../shared/contract/calls.ts'
import type { App } from './app.ts'

export const createCompareHandlers = ({ corpus, analyser }: App): Pick<Handlers, 'page-compare' | 'compare-cancel'> => {
  /** Comparisons that are on their way, by what they are called. */
  const running = new Map<string, AbortController>()
  return {
    async 'page-compare'({ page, before, after, as }) {
      const session = corpus.session()
      const abort = new AbortController()
      const { signal } = abort
      if (as !== undefined) running.set(as, abort)
      try {
        const first = await session.pageAt(page, before, signal)
        return await analyser.compare(first, await session.pageAt(page, after, signal), signal)
      } finally {
        if (as !== undefined && running.get(as) === abort) running.delete(as)
      }
    },
    async 'compare-cancel'({ as }) {
      running.get(as)?.abort()
      return {}
    },
  }
}
