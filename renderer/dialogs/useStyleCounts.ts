import { useEffect, useState } from 'react'
import type { StyleDecision } from '../../shared/contract/styles.ts'
import { useApp } from '../app/AppContext.tsx'

const pagesAtOnce = 50

export interface StyleCounts {
  readonly counts: readonly { readonly page: string; readonly count: number }[]
  /** Pages looked at, of all. */
  readonly done: number
  readonly total: number
}

const none: StyleCounts = { counts: [], done: 0, total: 0 }

/** What a decision would change, page by page, counted anew for another one; nothing is counted for null. */
export function useStyleCounts(check: StyleDecision['check'], choice: StyleDecision['choice'] | null): StyleCounts {
  const { store, transport, notices } = useApp()
  const [state, setState] = useState(none)
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
        setState(({ counts, total }) => ({ counts: [...counts, ...news.pages], done: done + some.length, total }))
      }
    }
    void notices.guard(count)
    return () => {
      isWanted = false
    }
  }, [store, transport, notices, check, choice])
  return state
}
