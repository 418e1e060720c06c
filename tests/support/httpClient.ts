import { createHttpTransport } from '../../renderer/transport/httpTransport.ts'
import type { Transport } from '../../renderer/transport/transport.ts'
import type { GalleyServer } from '../../server/createServer.ts'
import { type NodeEventSource, openNodeEventSource } from './nodeEventSource.ts'
import { enter } from './rawRequest.ts'

export interface HttpClient {
  readonly transport: Transport
  readonly headers: Record<string, string>
  /** Drops the event stream, as a network would. */
  drop(): void
  close(): void
}

/** A window of the browser host without a browser: the product's transport with a browser's headers. */
export async function createHttpClient(server: GalleyServer): Promise<HttpClient> {
  const headers = { Cookie: await enter(server.issueAddress()), Origin: server.origin }
  let stream: NodeEventSource | null = null
  const transport = createHttpTransport({
    origin: server.origin,
    pause: 50,
    send: (input, init) =>
      fetch(input, {
        ...init,
        keepalive: false,
        headers: { ...(init?.headers as Record<string, string>), ...headers },
      }),
    openEvents: (address) => {
      stream = openNodeEventSource(address, headers)
      return stream
    },
  })
  return { transport, headers, drop: () => stream?.drop(), close: () => transport.close() }
}
