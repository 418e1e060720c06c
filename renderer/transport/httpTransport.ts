import type { CallArgs, CallName, CallResult } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import { unwrapOutcome } from '../../shared/contract/outcome.ts'
import { createBetweenLetters } from './betweenLetters.ts'
import { connectEvents, type EventStream } from './eventConnection.ts'
import { imageAddress } from './imageAddress.ts'
import type { Transport } from './transport.ts'
import { uploadFile } from './uploadFile.ts'

export interface HttpTransportOptions {
  /** Where the host is; the window's own address by default. */
  readonly origin?: string
  readonly send?: typeof fetch
  readonly openEvents?: (address: string) => EventStream
  /** Milliseconds before a stream that the host refused is tried again. */
  readonly pause?: number
}

/** Browsers let requests of at most 64 KB outlive their window. */
const outlivingLimit = 60_000

/** The way to the browser host: calls by `fetch`, events by `EventSource`. */
export function createHttpTransport(options: HttpTransportOptions = {}): Transport & { close(): void } {
  const { origin = '', pause = 2000 } = options
  const send: typeof fetch = options.send ?? ((input, init) => fetch(input, init))
  const openEvents = options.openEvents ?? ((address) => new EventSource(address))
  const connection = connectEvents(() => openEvents(`${origin}/api/events`), pause, createBetweenLetters())

  async function post(name: string, args: unknown): Promise<unknown> {
    const body = JSON.stringify(args)
    const leaving = globalThis.document?.visibilityState === 'hidden' && body.length < outlivingLimit / 3
    const response = await send(`${origin}/api/call/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: leaving,
    })
    return response.json()
  }

  return {
    async call<N extends CallName>(name: N, args: CallArgs<N>) {
      await connection.opened
      const answer = await post(name, args).catch((cause: unknown) => {
        throw new GalleyError('disconnected', {}, { cause })
      })
      return unwrapOutcome(answer) as CallResult<N>
    },
    onEvent: (listener) => connection.events.add(listener),
    onConnection: (listener) => connection.states.add(listener),
    offerFile: (file) => uploadFile(file, send, origin),
    imageUrl: (page, stamp) => origin + imageAddress(page, stamp),
    desktop: null,
    close: () => connection.close(),
  }
}
