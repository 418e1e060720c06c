import { eventSchema, type GalleyEvent } from '../../shared/contract/events.ts'
import { createListeners, type Listeners } from './listeners.ts'
import type { ConnectionState } from './transport.ts'

/** What is used of the browser's `EventSource`. */
export interface EventStream {
  readonly readyState: number
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void
  close(): void
}

export interface EventConnection {
  readonly events: Listeners<GalleyEvent>
  readonly states: Listeners<ConnectionState>
  /** Resolves once events arrive, or cannot: before that, an answer could come ahead of its events. */
  readonly opened: Promise<void>
  close(): void
}

const closed = 2

/**
 * Listens to the host's events and comes back by itself. `EventSource` resumes where it stopped; where
 * the host says that events were missed, the state goes to lost and back so that the window reads anew.
 */
export function connectEvents(open: () => EventStream, pause: number): EventConnection {
  const events = createListeners<GalleyEvent>()
  const states = createListeners<ConnectionState>()
  let state: ConnectionState | null = null
  let stream: EventStream
  let timer: ReturnType<typeof setTimeout> | undefined
  let settle = () => {}
  const opened = new Promise<void>((resolve) => {
    settle = resolve
  })

  function become(next: ConnectionState): void {
    const before = state
    state = next
    settle()
    if (next !== before && !(before === null && next === 'connected')) states.tell(next)
  }

  function start(): void {
    const current = open()
    stream = current
    current.addEventListener('ready', () => become('connected'))
    current.addEventListener('missed', () => {
      become('lost')
      become('connected')
    })
    current.addEventListener('message', ({ data }) => {
      const event = eventSchema.safeParse(JSON.parse(String(data)))
      if (event.success) events.tell(event.data)
    })
    current.addEventListener('error', () => {
      become('lost')
      if (current.readyState === closed) timer = setTimeout(start, pause)
    })
  }

  start()
  return {
    events,
    states,
    opened,
    close() {
      clearTimeout(timer)
      stream.close()
    },
  }
}
