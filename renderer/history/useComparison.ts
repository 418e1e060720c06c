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
  readonly isPending: boolean
  /** Stops comparing, here and in the host. */
  readonly cancel: () => void
  readonly again: () => void
}

const mostKept = 40
/** Ms between steps that somebody walks through faster than they can look at them. */
const rest = 120
/** Ms that the host may go on with one that is not waited for any more: most are there sooner than a worker is stopped. */
const patience = 300

/** The difference of two states of a page. States never change: what was read once is kept. */
export function useComparison(page: string, pair: Pair | null): Compared {
  const { transport } = useApp()
  const kept = useRef(new Map<string, Comparison>())
  const [atRest] = useState(() => createAtRest(rest))
  const [shown, setShown] = useState<Compared['shown']>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  const [attempt, setAttempt] = useState(0)
  /** Ends what is on its way. */
  const [pending, setPending] = useState<(() => void) | null>(null)
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
    const as = crypto.randomUUID()
    let isAsked = false
    const ask = async () => {
      isAsked = true
      try {
        const comparison = await transport.call('page-compare', { page, before, after, as })
        kept.current.set(key, comparison)
        const [oldest] = kept.current.keys()
        if (kept.current.size > mostKept && oldest !== undefined) kept.current.delete(oldest)
        if (!ended) take(comparison)
      } catch (cause) {
        if (!ended) setError(toErrorData(cause))
      } finally {
        isAsked = false
        if (!ended) setPending(null)
      }
    }
    const forget = atRest(() => void ask())
    const end = () => {
      ended = true
      forget()
      setPending(null)
    }
    // Where the host does not hear of it, it makes a comparison that nobody looks at.
    const stop = () => {
      if (isAsked) void transport.call('compare-cancel', { as }).catch(() => undefined)
    }
    setPending(() => () => {
      end()
      stop()
    })
    return () => {
      end()
      setTimeout(stop, patience)
    }
  }, [transport, page, before, after, attempt, atRest])
  const cancel = () => {
    pending?.()
    setError({ code: 'cancelled', params: {} })
  }
  return { shown, error, isPending: pending !== null, cancel, again: () => setAttempt((count) => count + 1) }
}
