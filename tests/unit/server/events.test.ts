import { afterEach, describe, expect, test } from 'vitest'
import type { ConnectionState } from '../../../renderer/transport/transport.ts'
import { createServer, type GalleyServer } from '../../../server/createServer.ts'
import type { GalleyEvent } from '../../../shared/contract/events.ts'
import { defaultSettings } from '../../../shared/contract/records.ts'
import { createFakeBackend, type FakeBackend } from '../../support/fakeBackend.ts'
import { createHttpClient, type HttpClient } from '../../support/httpClient.ts'
import { rawRequest } from '../../support/rawRequest.ts'
import { textChunks } from '../../support/textChunks.ts'
import { until } from '../../support/until.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Setup {
  backend: FakeBackend
  server: GalleyServer
  client: HttpClient
  seen: string[]
  states: ConnectionState[]
}

async function setUp(options: { keptEvents?: number; heartbeat?: number; port?: number } = {}): Promise<Setup> {
  const backend = createFakeBackend()
  const server = await createServer({ backend, rendererRoot: '/nowhere', ...options })
  const client = await createHttpClient(server)
  const seen: string[] = []
  const states: ConnectionState[] = []
  client.transport.onEvent((event) => {
    if (event.event === 'settingsChanged') seen.push(event.settings.author)
  })
  client.transport.onConnection((state) => states.push(state))
  cleanups.push(
    () => client.close(),
    () => server.close().catch(() => {}),
  )
  await client.transport.call('app-hello', {})
  return { backend, server, client, seen, states }
}

const event = (author: string): GalleyEvent => ({ event: 'settingsChanged', settings: { ...defaultSettings, author } })

describe('the event stream', () => {
  test('carries events in order, whatever they hold', async () => {
    const { backend, seen, states } = await setUp()
    const names = ['一', 'line\nend\r\n', '\u2028', 'data: x', '\ud800']
    for (const name of names) backend.tell(event(name))
    await until(() => seen.length === names.length)
    expect(seen).toEqual(names)
    expect(states).toEqual([])
  })

  test('goes on after a lost connection without a hole and without a double', async () => {
    const { backend, client, seen, states } = await setUp()
    backend.tell(event('1'))
    await until(() => seen.length === 1)
    client.drop()
    for (const author of ['2', '3', '4']) backend.tell(event(author))
    await until(() => seen.length === 4)
    backend.tell(event('5'))
    await until(() => seen.length === 5)
    expect(seen).toEqual(['1', '2', '3', '4', '5'])
    expect(states).toEqual(['lost', 'connected'])
  })

  test('says when events were missed, so that the window reads anew', async () => {
    const { backend, server, client } = await setUp({ keptEvents: 2 })
    for (let count = 0; count < 10; count += 1) backend.tell(event(String(count)))
    const stream = new AbortController()
    const response = await fetch(`${server.origin}/api/events`, {
      headers: { ...client.headers, 'Last-Event-ID': 'other-run/3' },
      signal: stream.signal,
    })
    const { value } = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read()
    stream.abort()
    expect(value).toMatch(/^event: missed\n/)
  })

  test('shows a sign of life', async () => {
    const { server, client } = await setUp({ heartbeat: 5 })
    const stream = new AbortController()
    const response = await fetch(`${server.origin}/api/events`, { headers: client.headers, signal: stream.signal })
    let text = ''
    for await (const chunk of textChunks(response)) {
      text += chunk
      if (text.includes(': alive')) break
    }
    expect(text).toMatch(/^event: ready\n/)
  })

  test('that broke off because the host ended is said to be lost, and calls fail as disconnected', async () => {
    const { server, client, states } = await setUp()
    await server.close()
    await until(() => states.includes('lost'))
    await expect(client.transport.call('app-hello', {})).rejects.toMatchObject({ code: 'disconnected' })
  })

  test('of a window that is gone is let go', async () => {
    const { backend, server, client } = await setUp()
    client.close()
    expect(backend.listeners).toBe(1)
    await server.close()
    expect(backend.listeners).toBe(0)
  })
})

describe('an upload', () => {
  test('arrives byte for byte under its name', async () => {
    const { backend, client } = await setUp()
    const bytes = new Uint8Array(300_000).map((_, index) => index % 256)
    for (const name of ['一 &?#/../x.txt', '<img src=x onerror=alert(1)>.txt', '🗞️\u202etxt.exe', 'a\ud800.txt']) {
      const source = await client.transport.offerFile(new File([bytes], name))
      expect(source).toEqual({ upload: `u${backend.uploads.length}` })
      expect(backend.uploads.at(-1)?.name).toBe(name.replace('\ud800', '\ufffd'))
      expect(backend.uploads.at(-1)?.bytes.equals(bytes)).toBe(true)
    }
  })

  test('without a name, or longer than the limit, is refused', async () => {
    const { backend, server, client } = await setUp()
    const headers = { ...client.headers }
    const post = (path: string, more: Record<string, string> = {}) =>
      rawRequest(server.origin, { method: 'POST', path, headers: { ...headers, ...more }, body: 'text' })
    expect((await post('/api/upload')).status).toBe(400)
    expect((await post('/api/upload?name=')).status).toBe(400)
    expect(backend.uploads).toEqual([])
  })
})
