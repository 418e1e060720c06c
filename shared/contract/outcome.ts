import { z } from 'zod'
import { errorDataSchema, GalleyError } from './error.ts'

/** How a call ended, as data that every border can carry. */
export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }).readonly(),
  z.object({ ok: z.literal(false), error: errorDataSchema }).readonly(),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** The value of an outcome as it came over a border. Throws its error, or `disconnected` for anything else. */
export function unwrapOutcome(answer: unknown): unknown {
  const outcome = outcomeSchema.safeParse(answer)
  if (!outcome.success) throw new GalleyError('disconnected')
  if (outcome.data.ok) return outcome.data.value
  throw new GalleyError(outcome.data.error.code, outcome.data.error.params)
}
