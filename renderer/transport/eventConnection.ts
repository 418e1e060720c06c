import { eventSchema, type GalleyEvent } from '../../shared/contract/events.ts'
import { isAwaited } from './isAwaited.ts'
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
 * the host says that events were missed, the state goes to lost and back so that the window reads anew. What need
 * not be told at once is told by `whenFree`, which keeps its order.
 */
export function connectEvents(
  open: () => EventStream,
  pause: number,
  whenFree: (work: () => void) => void,
): EventConnection {
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
      const told: unknown = JSON.parse(String(data))
      const tell = () => {
        const event = eventSchema.safeParse(told)
        if (event.success) events.tell(event.data)
      }
      if (isAwaited(told)) tell()
      else whenFree(tell)
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
