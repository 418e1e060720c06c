import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFileRoutes } from '../../../backend/hosting/fileRoutes.ts'
import { GalleyError } from '../../../shared/contract/error.ts'
import { createFakeBackend } from '../../support/fakeBackend.ts'

let folder: string
let scan: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-files-'))
  scan = join(folder, 'scan.png')
  await writeFile(scan, 'pixels')
  await writeFile(join(folder, 'index.html'), 'window')
})
afterAll(() => rm(folder, { recursive: true }))

const routes = (image: { path: string; type: string } | null, limit?: number) => {
  const backend = createFakeBackend({}, image)
  const files = createFileRoutes({ backend, rendererRoot: folder, ...(limit === undefined ? {} : { limit }) })
  const ask = (path: string, init?: RequestInit) => files(new Request(`http://127.0.0.1:1${path}`, init))
  return { backend, ask }
}

test('a scan is sent with its type and may be kept, since its address has its stamp', async () => {
  const answer = await routes({ path: scan, type: 'image/png' }).ask('/api/image/p1?stamp=7')
  expect(answer.headers.get('Content-Type')).toBe('image/png')
  expect(answer.headers.get('Cache-Control')).toContain('immutable')
  expect(await answer.text()).toBe('pixels')
})

test('a page without a scan, a scan that is gone and a file of another kind are not found', async () => {
  expect((await routes(null).ask('/api/image/p1')).status).toBe(404)
  expect((await routes({ path: scan, type: 'image/png' }).ask('/api/image/p2')).status).toBe(404)
  expect((await routes({ path: scan, type: 'image/png' }).ask('/api/image/%')).status).toBe(404)
  expect((await routes({ path: join(folder, 'gone.png'), type: 'image/png' }).ask('/api/image/p1')).status).toBe(404)
  expect((await routes({ path: scan, type: 'text/html' }).ask('/api/image/p1')).status).toBe(404)
  expect((await routes({ path: scan, type: 'image/svg+xml' }).ask('/api/image/p1')).status).toBe(404)
})

test('an upload past the limit is refused, whether it says its length or not', async () => {
  const { ask } = routes(null, 10)
  const told = await ask('/api/upload?name=a.txt', {
    method: 'POST',
    body: 'x'.repeat(11),
    headers: { 'Content-Length': '11' },
  })
  expect(await told.json()).toMatchObject({ error: { code: 'fileTooLarge' } })
  const body = new Blob(['x'.repeat(6), 'x'.repeat(6)]).stream()
  const untold = await ask('/api/upload?name=a.txt', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(await untold.json()).toMatchObject({ ok: false, error: { code: 'fileTooLarge' } })
  const fits = await ask('/api/upload?name=a.txt', { method: 'POST', body: 'x'.repeat(10) })
  expect(await fits.json()).toEqual({ ok: true, value: { upload: 'u1' } })
})

test('a refused upload is read to its end, and told by its whole size', async () => {
  const { backend, ask } = routes(null)
  backend.acceptUpload = async (name, bytes) => {
    for await (const chunk of bytes) if (chunk.length > 0) break
    throw new GalleyError('fileTooLarge', { name, characters: 1, limit: 1 })
  }
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      sent += 1
      if (sent > 100) controller.close()
      else controller.enqueue(new Uint8Array(100_000))
    },
  })
  const headers = { 'Content-Length': '10000000' }
  const answer = await ask('/api/upload?name=a.txt', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  expect(await answer.json()).toMatchObject({ error: { code: 'fileTooLarge', params: { characters: 10_000_000 } } })
  expect(sent).toBe(101)
})

test('a backend that refuses an upload ends it', async () => {
  const { backend, ask } = routes(null)
  backend.acceptUpload = () => Promise.reject(new Error('full'))
  const answer = await ask('/api/upload?name=a.txt', { method: 'POST', body: 'x'.repeat(1_000_000) })
  expect(await answer.json()).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('files are read, never written', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await routes(null).ask('/index.html', { method })).status).toBe(405)
  expect(await (await routes(null).ask('/', { method: 'HEAD' })).text()).toBe('')
})
