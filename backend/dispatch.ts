import { type CallName, calls, type Handlers, isCallName } from '../shared/contract/calls.ts'
import { type ErrorData, type ErrorParams, GalleyError } from '../shared/contract/error.ts'
import type { Outcome } from '../shared/contract/outcome.ts'
import { detailLimit, errorData } from './errorData.ts'

export type { Outcome }

export interface DispatchOptions {
  /** Checks the results too, strictly; for tests, since results are the program's own. */
  readonly checkResults?: boolean
}

/** An outcome that refuses. */
export const refusal = (code: ErrorData['code'], params: ErrorParams = {}): Outcome => ({
  ok: false,
  error: { code, params },
})

/** Runs the call on arguments that were parsed; the lookup by name keeps schema and handler together. */
async function run<N extends CallName>(handlers: Handlers, name: N, args: unknown): Promise<unknown> {
  const parsed = calls[name].args.safeParse(args)
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new GalleyError('badArguments', { call: name, at: at.slice(0, detailLimit) })
  }
  const handler = handlers[name] as (args: unknown) => Promise<unknown>
  return await handler(parsed.data)
}

/**
 * The border of the backend: parses the arguments of a call that came from outside, runs its handler and
 * turns whatever happens into an outcome. Never rejects. Errors: `unknownCall`, `badArguments` (`at` is the
 * first place that does not fit), `internal`, and those of the handler.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  args: unknown,
  options: DispatchOptions = {},
): Promise<Outcome> {
  if (typeof name !== 'string' || !isCallName(name))
    return refusal('unknownCall', { call: String(name).slice(0, detailLimit) })
  try {
    const value = await run(handlers, name, args)
    if (options.checkResults === true) calls[name].result.parse(value)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: errorData(error) }
  }
}
