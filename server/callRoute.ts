import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { dispatch, refusal } from '../backend/dispatch.ts'
import { outcomeResponse } from '../backend/hosting/fileRoutes.ts'
import type { Handlers } from '../shared/contract/calls.ts'

/** Most bytes of a call's arguments; files travel by upload. */
export const callLimit = 16 * 1024 * 1024

async function parsed(request: Request): Promise<{ readonly args: unknown } | null> {
  try {
    return { args: JSON.parse(await request.text()) }
  } catch {
    return null
  }
}

/** `POST /api/call/<name>` with the arguments as JSON; answers with the outcome as JSON. */
export function createCallRoute(handlers: Handlers, checkResults: boolean): Hono {
  const tooLarge = bodyLimit({
    maxSize: callLimit,
    onError: (c) => outcomeResponse(413, refusal('badArguments', { call: c.req.path.split('/').at(-1) ?? '' })),
  })
  return new Hono().post('/api/call/:name', tooLarge, async (c) => {
    const call = c.req.param('name')
    const badArguments = refusal('badArguments', { call: call.slice(0, 200) })
    if (c.req.header('Content-Type') !== 'application/json') return outcomeResponse(415, badArguments)
    const body = await parsed(c.req.raw)
    if (body === null) return outcomeResponse(400, badArguments)
    return outcomeResponse(200, await dispatch(handlers, call, body.args, { checkResults }))
  })
}
