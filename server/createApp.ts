import { Hono } from 'hono'
import type { Backend } from '../backend/backend.ts'
import { refusal } from '../backend/dispatch.ts'
import { errorData } from '../backend/errorData.ts'
import { securityHeaders } from '../backend/hosting/contentSecurityPolicy.ts'
import { createFileRoutes, outcomeResponse } from '../backend/hosting/fileRoutes.ts'
import { createCallRoute } from './callRoute.ts'
import type { EventStream } from './eventStream.ts'
import { guard } from './guard.ts'
import { refusedPage } from './refusedPage.ts'
import type { Session } from './session.ts'

export interface AppOptions {
  readonly backend: Backend
  readonly rendererRoot: string
  /** Host and port that requests must name, such as `127.0.0.1:4321`. */
  readonly authority: () => string
  readonly session: Session
  readonly events: EventStream
  readonly checkResults: boolean
}

/** All routes of the browser host, behind the guard and the session. */
export function createApp({ backend, rendererRoot, authority, session, events, checkResults }: AppOptions): Hono {
  const files = createFileRoutes({ backend, rendererRoot })
  const app = new Hono()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  })
  app.use(guard(authority))

  app.get('/', async (c, next) => {
    const token = c.req.query('token')
    if (token === undefined) return next()
    if (session.redeem(token)) c.header('Set-Cookie', session.cookie())
    else if (!session.admits(c.req.header('Cookie'))) return refusedPage(c)
    return c.redirect('/', 303)
  })
  app.use((c, next) => {
    if (session.admits(c.req.header('Cookie'))) return next()
    if (c.req.path.startsWith('/api/')) return Promise.resolve(outcomeResponse(401, refusal('badSender')))
    return Promise.resolve(refusedPage(c))
  })

  app.get('/api/events', (c) => events.handle(c))
  app.route('/', createCallRoute(backend.handlers, checkResults))
  app.all('*', (c) => files(c.req.raw))
  app.onError((error) => outcomeResponse(500, { ok: false, error: errorData(error) }))
  return app
}
