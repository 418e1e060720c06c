import { useEffect, useState } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { InconsistentName } from '../../shared/contract/records.ts'
import { useApp } from '../app/AppContext.tsx'
import { toErrorData } from '../app/toErrorData.ts'

export type Names =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ErrorData }
  | { readonly status: 'ready'; readonly names: readonly InconsistentName[] }

/** Pages that were changed come one after the other: the list is asked for again when they rest. */
const rest = 400

/** The inconsistent names of the corpus, asked for again when a page or the known words change. */
export function useNames(): Names {
  const { transport } = useApp()
  const [names, setNames] = useState<Names>({ status: 'loading' })
  useEffect(() => {
    let latest = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      latest += 1
      const mine = latest
      const found = await transport.call('names-list', {}).then(
        (list): Names => ({ status: 'ready', names: list }),
        (error: unknown): Names => ({ status: 'failed', error: toErrorData(error) }),
      )
      if (mine === latest) setNames(found)
    }
    void ask()
    const end = transport.onEvent(({ event }) => {
      if (event !== 'knownChanged' && event !== 'findingsChanged') return
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), rest)
    })
    return () => {
      latest += 1
      clearTimeout(timer)
      end()
    }
  }, [transport])
  return names
}
