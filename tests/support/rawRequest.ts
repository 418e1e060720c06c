import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface RawRequest {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** A request as anyone on this machine could send it: any header, and a path that nobody tidies up. */
export function rawRequest(
  origin: string,
  { method = 'GET', path, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((answered, failed) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, async (response) => {
      answered({ status: response.statusCode ?? 0, headers: response.headers, body: await text(response) })
    })
    sent.once('error', failed)
    sent.end(body)
  })
}

/** Uses up a launch address and gives the cookie of whoever came in. */
export async function enter(address: string): Promise<string> {
  const { origin, pathname, search } = new URL(address)
  const { headers } = await rawRequest(origin, { path: pathname + search })
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
