import type { EventStream } from '../../renderer/transport/eventConnection.ts'
import { textChunks } from './textChunks.ts'

type Listener = (event: { readonly data?: unknown }) => void

export interface NodeEventSource extends EventStream {
  /** Drops the connection, as a network would; it comes back by itself. */
  drop(): void
}

/** What tests need of the browser's `EventSource`: fields, ids, coming back with `Last-Event-ID`, giving up on a refusal. */
export function openNodeEventSource(address: string, headers: Record<string, string>): NodeEventSource {
  const listeners = new Map<string, Listener[]>()
  let readyState = 0
  let lastId = ''
  let current = new AbortController()
  const tell = (type: string, data?: string) => {
    for (const listener of listeners.get(type) ?? []) listener({ data })
  }

  function read(block: string): void {
    const fields = block.split('\n').map((line) => /^(\w*): ?(.*)$/s.exec(line))
    const fieldOf = (name: string) => fields.filter((field) => field?.[1] === name).map((field) => field?.[2] ?? '')
    lastId = fieldOf('id')[0] ?? lastId
    const data = fieldOf('data')
    if (data.length > 0) tell(fieldOf('event')[0] ?? 'message', data.join('\n'))
  }

  async function listen(): Promise<void> {
    current = new AbortController()
    const response = await fetch(address, {
      headers: { ...headers, ...(lastId === '' ? {} : { 'Last-Event-ID': lastId }) },
      signal: current.signal,
    })
    if (!response.ok) {
      readyState = 2
      return tell('error')
    }
    readyState = 1
    let rest = ''
    for await (const chunk of textChunks(response)) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      blocks.forEach(read)
    }
  }

  async function keepListening(): Promise<void> {
    while (readyState !== 2) {
      await listen().catch(() => {})
      if (readyState === 2) return
      readyState = 0
      tell('error')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  void keepListening()
  return {
    get readyState() {
      return readyState
    },
    addEventListener(type, listener) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener])
    },
    close() {
      readyState = 2
      current.abort()
    },
    drop: () => current.abort(),
  }
}
