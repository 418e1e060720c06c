import type { Page } from '@playwright/test'
import type { CallArgs, CallName, CallResult } from '../../../shared/contract/calls.ts'

/** Makes a call of the contract from the window, past its interface. */
export async function callFrom<N extends CallName>(window: Page, name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  const outcome = await window.evaluate(
    async ([call, body]) => {
      const { galley } = globalThis as { galley?: { call(name: string, args: unknown): Promise<unknown> } }
      if (galley) return galley.call(call, body)
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/call/${call}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return answer.json() as Promise<unknown>
    },
    [name, args] as const,
  )
  const { ok, value, error } = outcome as { ok: boolean; value: CallResult<N>; error: unknown }
  if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`)
  return value
}
