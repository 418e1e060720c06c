import { useRef } from 'react'
import type { PageSummary } from '../../../shared/contract/records.ts'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { noSelection } from '../../app/appState.ts'

/** Chooses among the pages of the list, by their places in it. */
export function usePageSelection(pages: readonly PageSummary[]) {
  const { store } = useApp()
  const selection = useAppState((state) => state.selection)
  /** Where a stretch of pages begins. */
  const anchor = useRef<string | null>(null)
  const choose = (ids: Iterable<string>) => store.setState({ selection: new Set(ids) })
  return {
    isEmpty: selection.size === 0,
    has: (id: string) => selection.has(id),
    toggle(index: number) {
      const id = pages[index]?.id
      if (id === undefined) return
      anchor.current = id
      choose(selection.has(id) ? [...selection].filter((each) => each !== id) : [...selection, id])
    },
    /** Chooses what stands from where a stretch began, or else from `from`, up to `to`, and nothing else. */
    extend(from: number, to: number) {
      const begun = selection.size === 0 ? -1 : pages.findIndex(({ id }) => id === anchor.current)
      const first = begun < 0 ? from : begun
      anchor.current = pages[first]?.id ?? null
      choose(pages.slice(Math.min(first, to), Math.max(first, to) + 1).map(({ id }) => id))
    },
    /** False where nothing was chosen. */
    clear(): boolean {
      if (selection.size === 0) return false
      store.setState({ selection: noSelection })
      return true
    },
  }
}
