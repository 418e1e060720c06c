import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Backend } from '../backend/backend.ts'

export interface EventStreamOptions {
  readonly backend: Pick<Backend, 'onEvent'>
  /** Milliseconds between signs of life. */
  readonly heartbeat: number
  /** How many events are kept for a window that comes back. */
  readonly kept: number
}

export interface EventStream {
  handle(c: Context): Response
  close(): void
}

interface Sent {
  readonly number: number
  readonly data: string
}

/**
 * The backend's events as server-sent events. A stream begins with `ready`; its ids let a window that lost
 * the connection go on without a hole. Where that cannot be done it begins with `missed`, and the window
 * reads its state again.
 */
export function createEventStream({ backend, heartbeat, kept }: EventStreamOptions): EventStream {
  const run = randomUUID()
  const clients = new Set<() => void>()
  let sent: readonly Sent[] = []
  let number = 0
  let closed = false

  const remove = backend.onEvent((event) => {
    number += 1
    sent = [...sent.slice(-kept + 1), { number, data: JSON.stringify(event) }]
    for (const wake of clients) wake()
  })

  /** The number that a window saw last, or null when what followed is not known any more. */
  function resumable(id: string | undefined): number | null {
    if (id === undefined || id === '') return number
    const [ofRun, seen] = id.split('/')
    const last = Number(seen)
    const first = (sent[0]?.number ?? number + 1) - 1
    return ofRun === run && Number.isInteger(last) && last >= first && last <= number ? last : null
  }

  async function send(stream: SSEStreamingApi, lastId: string | undefined): Promise<void> {
    const resumed = resumable(lastId)
    let last = resumed ?? number
    let wake = () => {}
    const wakeUp = () => wake()
    stream.onAbort(wakeUp)
    clients.add(wakeUp)
    const beat = setInterval(() => void stream.write(': alive\n\n'), heartbeat)
    try {
      await stream.writeSSE({
        event: resumed === null ? 'missed' : 'ready',
        data: '',
        id: `${run}/${last}`,
        retry: 1000,
      })
      while (!closed && !stream.aborted) {
        const first = sent[0]?.number ?? number + 1
        if (last < first - 1) return
        for (const event of sent.filter((candidate) => candidate.number > last)) {
          await stream.writeSSE({ data: event.data, id: `${run}/${event.number}` })
          last = event.number
        }
        if (last < number || closed || stream.aborted) continue
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      clearInterval(beat)
      clients.delete(wakeUp)
    }
  }

  return {
    handle: (c) => streamSSE(c, (stream) => send(stream, c.req.header('Last-Event-ID'))),
    close() {
      closed = true
      remove()
      for (const wake of clients) wake()
    },
  }
}
