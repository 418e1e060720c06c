import { useEffect, useState } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { StyleDecision } from '../../shared/contract/styles.ts'
import { useApp } from '../app/AppContext.tsx'
import { toErrorData } from '../app/toErrorData.ts'

const pagesAtOnce = 50

interface Counted {
  readonly counts: readonly { readonly page: string; readonly count: number }[]
  /** Pages looked at, of all. */
  readonly done: number
  readonly total: number
  /** Why not all could be counted, if so. */
  readonly error: ErrorData | null
}

export interface StyleCounts extends Counted {
  /** Counts anew after an error. */
  readonly again: () => void
}

const none: Counted = { counts: [], done: 0, total: 0, error: null }

/** What a decision would change, page by page, counted anew for another one; nothing is counted for null. */
export function useStyleCounts(check: StyleDecision['check'], choice: StyleDecision['choice'] | null): StyleCounts {
  const { store, transport } = useApp()
  const [state, setState] = useState(none)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt counts the same.
  useEffect(() => {
    setState(none)
    if (choice === null) return
    let isWanted = true
    const pages = store.getState().corpus?.pages.map(({ id }) => id) ?? []
    const count = async () => {
      setState({ ...none, total: pages.length })
      for (let done = 0; done < pages.length; done += pagesAtOnce) {
        const some = pages.slice(done, done + pagesAtOnce)
        const news = await transport.call('style-count', { decision: { check, choice }, pages: some })
        if (!isWanted) return
        setState((now) => ({ ...now, counts: [...now.counts, ...news.pages], done: done + some.length }))
      }
    }
    count().catch((cause: unknown) => {
      if (isWanted) setState((now) => ({ ...now, error: toErrorData(cause) }))
    })
    return () => {
      isWanted = false
    }
  }, [store, transport, check, choice, attempt])
  return { ...state, again: () => setAttempt((before) => before + 1) }
}
