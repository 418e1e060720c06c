import { createMiddleware } from 'hono/factory'
import { refusal } from '../backend/dispatch.ts'
import { outcomeResponse } from '../backend/hosting/fileRoutes.ts'

/**
 * Lets pass only what a window of this very address sends: an exact `Host` stops names rebound to
 * 127.0.0.1, `Origin` and `Sec-Fetch-Site` stop other pages in the same browser.
 */
export const guard = (authority: () => string) =>
  createMiddleware(async (c, next) => {
    const origin = c.req.header('Origin')
    const site = c.req.header('Sec-Fetch-Site')
    const api = c.req.path.startsWith('/api/')
    const refused =
      c.req.header('Host') !== authority() ||
      (origin !== undefined && origin !== `http://${authority()}`) ||
      (origin === undefined && c.req.method !== 'GET' && c.req.method !== 'HEAD') ||
      (api && site !== undefined && site !== 'same-origin' && site !== 'none')
    if (refused) return outcomeResponse(403, refusal('badSender'))
    return next()
  })
