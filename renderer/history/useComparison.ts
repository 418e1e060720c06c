import { useEffect, useRef, useState } from 'react'
import type { Comparison } from '../../shared/compare/comparison.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import { useApp } from '../app/AppContext.tsx'
import { toErrorData } from '../app/toErrorData.ts'
import { createAtRest } from './atRest.ts'

/** Two states of a page, by the numbers of the revisions that made them. */
export interface Pair {
  readonly before: number
  readonly after: number
}

export interface Compared {
  /** The last one that was read, also while another is on its way. */
  readonly shown: (Pair & { readonly comparison: Comparison }) | null
  readonly error: ErrorData | null
  readonly again: () => void
}

const mostKept = 40
/** Ms between steps that somebody walks through faster than they can look at them. */
const rest = 120

/** The difference of two states of a page. States never change: what was read once is kept. */
export function useComparison(page: string, pair: Pair | null): Compared {
  const { transport } = useApp()
  const kept = useRef(new Map<string, Comparison>())
  const [atRest] = useState(() => createAtRest(rest))
  const [shown, setShown] = useState<Compared['shown']>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  const [attempt, setAttempt] = useState(0)
  const before = pair?.before
  const after = pair?.after
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same.
  useEffect(() => {
    if (before === undefined || after === undefined) return
    let ended = false
    const key = `${before} ${after}`
    const take = (comparison: Comparison) => {
      setError(null)
      setShown({ before, after, comparison })
    }
    const known = kept.current.get(key)
    if (known !== undefined) return take(known)
    setError(null)
    const ask = () =>
      transport.call('page-compare', { page, before, after }).then(
        (comparison) => {
          kept.current.set(key, comparison)
          const [oldest] = kept.current.keys()
          if (kept.current.size > mostKept && oldest !== undefined) kept.current.delete(oldest)
          if (!ended) take(comparison)
        },
        (cause: unknown) => {
          if (!ended) setError(toErrorData(cause))
        },
      )
    const cancel = atRest(() => void ask())
    return () => {
      ended = true
      cancel()
    }
  }, [transport, page, before, after, attempt, atRest])
  return { shown, error, again: () => setAttempt((count) => count + 1) }
}
