import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Backend } from '../backend/backend.ts'
import { createApp } from './createApp.ts'
import { createEventStream } from './eventStream.ts'
import { createSession } from './session.ts'

export interface ServerOptions {
  readonly backend: Backend
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Folder of the built window. */
  readonly rendererRoot: string
  /** Milliseconds between signs of life on the event stream. */
  readonly heartbeat?: number
  /** Events kept for windows that lost the connection. */
  readonly keptEvents?: number
  /** Checks the backend's results as well; for tests. */
  readonly checkResults?: boolean
}

export interface GalleyServer {
  /** Without a trailing slash, such as `http://127.0.0.1:4321`. */
  readonly origin: string
  /** An address that lets one browser in, once. */
  issueAddress(): string
  /** Ends all connections; the backend stays. */
  close(): Promise<void>
}

const host = '127.0.0.1'

/** Serves a backend to browsers of this machine; rejects when the port is taken. */
export async function createServer(options: ServerOptions): Promise<GalleyServer> {
  const { backend, rendererRoot, heartbeat = 15_000, keptEvents = 300, checkResults = false } = options
  let port = 0
  const authority = () => `${host}:${port}`
  const session = createSession(() => port)
  const events = createEventStream({ backend, heartbeat, kept: keptEvents })
  const app = createApp({ backend, rendererRoot, authority, session, events, checkResults })
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed)
      server.listen(options.port ?? 0, host, listening)
    })
  } catch (error) {
    events.close()
    throw error
  }
  port = (server.address() as AddressInfo).port
  const origin = `http://${authority()}`

  return {
    origin,
    issueAddress: () => `${origin}/?token=${session.issueToken()}`,
    close: () =>
      new Promise((closed, failed) => {
        events.close()
        server.close((error) => (error === undefined ? closed() : failed(error)))
        server.closeAllConnections()
      }),
  }
}
