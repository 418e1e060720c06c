import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../backend/hosting/contentSecurityPolicy.ts'
import { createServer, type GalleyServer } from '../../../server/createServer.ts'
import { createFakeBackend } from '../../support/fakeBackend.ts'
import { enter, type RawRequest, rawRequest } from '../../support/rawRequest.ts'

let folder: string
let server: GalleyServer
let cookie: string
const backend = createFakeBackend()
const ask = (request: RawRequest) => rawRequest(server.origin, request)
const own = (headers: Record<string, string> = {}) => ({ Cookie: cookie, Origin: server.origin, ...headers })
const call = (headers: Record<string, string>, body = '{}') =>
  ask({
    method: 'POST',
    path: '/api/call/app-hello',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-server-'))
  await mkdir(join(folder, 'window', 'assets'), { recursive: true })
  await writeFile(join(folder, 'window', 'index.html'), '<!doctype html>window')
  await writeFile(join(folder, 'window', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'window', '.secret.json'), '{}')
  await writeFile(join(folder, 'secret.json'), '{"secret":1}')
  await symlink(join(folder, 'secret.json'), join(folder, 'window', 'link.json'))
  server = await createServer({ backend, rendererRoot: join(folder, 'window') })
  cookie = await enter(server.issueAddress())
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('the launch token', () => {
  test('lets one browser in, with a strict cookie that scripts cannot read, and leaves the address', async () => {
    const { search } = new URL(server.issueAddress())
    const { status, headers } = await ask({ path: `/${search}` })
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    const port = new URL(server.origin).port
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^galley-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
  })

  test('works once; who is in already is let through', async () => {
    const { search } = new URL(server.issueAddress())
    await ask({ path: `/${search}` })
    const again = await ask({ path: `/${search}` })
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect((await ask({ path: `/${search}`, headers: { Cookie: cookie } })).status).toBe(303)
  })

  test.each(['/', '/?token=', '/?token=wrong', '/assets/a.js', '/index.html'])('is needed for %s', async (path) => {
    const { status, body } = await ask({ path, headers: { 'Accept-Language': 'zh-CN' } })
    expect(status).toBe(401)
    expect(body).not.toContain('window')
  })

  test.each(['/api/events', '/api/image/p1', '/api/call/app-hello'])('is needed for %s', async (path) => {
    const { status, body } = await ask({ path })
    expect(status).toBe(401)
    expect(JSON.parse(body)).toEqual({ ok: false, error: { code: 'badSender', params: {} } })
  })

  test('cannot be replaced by a cookie of another port or value', async () => {
    const value = cookie.split('=')[1]
    for (const wrong of [`galley-1=${value}`, `${cookie}x`, cookie.slice(0, -1), `x${cookie}`])
      expect((await call(own({ Cookie: wrong }))).status).toBe(401)
  })
})

describe('every request', () => {
  test('of the own window is answered', async () => {
    expect((await call(own())).status).toBe(200)
    expect((await ask({ path: '/', headers: { Cookie: cookie } })).body).toContain('window')
    expect((await ask({ path: '/assets/a.js', headers: { Cookie: cookie } })).headers['content-type']).toContain(
      'javascript',
    )
  })

  test.each(['localhost', 'evil.example', '127.0.0.1', '[::1]', '127.0.0.1.evil.example'])(
    'under the host name %s is refused',
    async (name) => {
      const { port } = new URL(server.origin)
      for (const host of [name, `${name}:${port === '80' ? 81 : name === '127.0.0.1' ? 80 : port}`]) {
        expect((await ask({ path: '/', headers: { Cookie: cookie, Host: host } })).status).toBe(403)
        expect((await call(own({ Host: host }))).status).toBe(403)
      }
    },
  )

  test.each(['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1', 'http://127.0.0.1:1', ''])(
    'of the origin "%s" is refused',
    async (origin) => {
      expect((await call(own({ Origin: origin }))).status).toBe(403)
      expect((await ask({ path: '/api/events', headers: own({ Origin: origin }) })).status).toBe(403)
    },
  )

  test('that changes something must name its origin', async () => {
    expect((await call({ Cookie: cookie })).status).toBe(403)
  })

  test.each(['cross-site', 'same-site'])('of a %s page is refused', async (site) => {
    for (const path of ['/api/events', '/api/image/p1'])
      expect((await ask({ path, headers: { Cookie: cookie, 'Sec-Fetch-Site': site } })).status).toBe(403)
  })

  test('is answered with the security headers, refused ones too', async () => {
    for (const headers of [{ Cookie: cookie }, {}, { Host: 'evil.example' }] as Record<string, string>[]) {
      const answer = await ask({ path: '/', headers })
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['x-frame-options']).toBe('DENY')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|http:/)
  })
})

describe('files', () => {
  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/....//secret.json',
    '//secret.json',
    '/./../secret.json',
    '/assets/%00.js',
    '/%',
    '/.secret.json',
    '/link.json',
    '/assets',
    '/assets/',
    '/C:/secret.json',
    '/nothing.js',
    '/etc/passwd',
  ])('are not found under %s', async (path) => {
    const { status, body } = await ask({ path, headers: { Cookie: cookie } })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).not.toContain('secret')
  })
})

describe('a call', () => {
  test('must be JSON', async () => {
    expect((await call(own({ 'Content-Type': 'text/plain' }))).status).toBe(415)
    expect((await call(own(), '{"half":')).status).toBe(400)
    expect((await call(own(), '['.repeat(200_000))).status).toBe(400)
  })

  test('of more than 16 MB is refused', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(17 * 1024 * 1024) })
    const { status } = await call(own({ 'Content-Length': String(body.length) }), body)
    expect(status).toBe(413)
  })

  test('is a POST', async () => {
    const { status } = await ask({ path: '/api/call/app-hello', headers: own() })
    expect(status).toBe(404)
  })
})

describe('a second program on the same port', () => {
  test('is refused, and leaves no listener behind', async () => {
    const other = createFakeBackend()
    const port = Number(new URL(server.origin).port)
    await expect(createServer({ backend: other, rendererRoot: folder, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    expect(other.listeners).toBe(0)
  })
})
