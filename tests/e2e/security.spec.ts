import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import { openPage, press, putCaret, seeds, sheetOf, words } from './support/desk.ts'
import { expect, isDesktop, test } from './support/galley.ts'
import { browserArgs, findTarget } from './support/target.ts'

test.beforeEach(() => test.skip(isDesktop, 'about the browser host alone'))

const portOf = (address: string) => new URL(address).port

test('a name that was rebound to this machine is refused', async ({ galley }) => {
  const browser = await chromium.launch({
    executablePath: findTarget()?.program ?? '',
    args: [...browserArgs, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  })
  try {
    const page = await browser.newPage()
    const origin = `http://evil.example:${portOf(galley.window.url())}`
    for (const path of ['/', '/index.html', '/api/events', '/?token=x']) {
      expect((await page.goto(`${origin}${path}`))?.status(), path).toBe(403)
    }
    const call = await page.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch('/api/call/app-hello', { method: 'POST', headers, body: '{}' })).status
    })
    expect(call).toBe(403)
  } finally {
    await browser.close()
  }
})

test.describe('from another page of the same browser', () => {
  let foreign: Server
  test.beforeAll(async () => {
    foreign = createServer((_, response) => response.end('<!doctype html><title>other</title>'))
    await new Promise<void>((listening) => foreign.listen(0, '127.0.0.1', listening))
  })
  test.afterAll(() => new Promise((closed) => foreign.close(closed)))

  test('neither calls nor events nor files can be had', async ({ galley, context }) => {
    const origin = new URL(galley.window.url()).origin
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)
    const results = await page.evaluate(async (target) => {
      const post = (headers: Record<string, string>) =>
        fetch(`${target}/api/call/settings-change`, {
          method: 'POST',
          credentials: 'include',
          headers,
          body: JSON.stringify({ settings: { author: '别人' } }),
        }).then(
          (answer) => `answered ${answer.status}`,
          () => 'refused',
        )
      const simple = await post({ 'Content-Type': 'text/plain' })
      const json = await post({ 'Content-Type': 'application/json' })
      const blind = await fetch(`${target}/api/call/corpus-close`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
        body: '{}',
      }).then(
        () => 'sent',
        () => 'refused',
      )
      const events = await new Promise<string>((done) => {
        const source = new EventSource(`${target}/api/events`, { withCredentials: true })
        source.onopen = () => done('opened')
        source.onerror = () => done('refused')
      })
      const frame = document.createElement('iframe')
      frame.src = target
      document.body.append(frame)
      await new Promise((loaded) => {
        frame.onload = loaded
      })
      return { simple, json, blind, events }
    }, origin)
    expect(results).toEqual({ simple: 'refused', json: 'refused', blind: 'refused', events: 'refused' })
    const { settings, corpus } = await galley.call('app-hello', {})
    expect(settings.author).toBe('校对员')
    expect(corpus).not.toBeNull()
  })
})

test('without the token of this start there is nothing to see', async ({ galley, browser }) => {
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  const { origin } = new URL(galley.window.url())
  for (const path of ['/', '/index.html', '/?token=', '/?token=0000']) {
    const answer = await page.goto(origin + path)
    expect(answer?.status(), path).toBeGreaterThanOrEqual(401)
    await expect(page.getByText(words.hosts.refused)).toBeVisible()
  }
  for (const path of ['/api/events', '/api/image/x']) expect((await page.goto(origin + path))?.status()).toBe(401)
  await stranger.close()
})

test('no path leads out of the files of the window', async ({ galley, context }) => {
  const { port, hostname, host } = new URL(galley.window.url())
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const status = (path: string) =>
    new Promise<number | undefined>((done, failed) =>
      get({ hostname, port, path, headers: { Host: host, Cookie: cookies } }, (answer) => {
        answer.resume()
        done(answer.statusCode)
      }).on('error', failed),
    )
  expect(await status('/index.html')).toBe(200)
  for (const path of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cmain%5cserver.js',
    '/%00index.html',
    '//etc/passwd',
    '/api/image/..%2f..%2f..%2fetc%2fpasswd',
    '/api/image/%2fetc%2fpasswd',
  ]) {
    expect(await status(path), path).toBe(404)
  }
})

test('a normal session breaks no rule of the content security policy', async ({ galley }) => {
  const { window } = galley
  const complaints: string[] = []
  window.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text())
  })
  window.on('pageerror', (error) => complaints.push(String(error)))
  const answer = await window.reload()
  const policy = (await answer?.headerValue('content-security-policy')) ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe/)
  await openPage(window, seeds[1])
  await openPage(window, seeds[0])
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await window.keyboard.insertText('甲')
  for (const keys of ['Alt+O', 'Alt+G', 'Mod+E', 'Escape', 'F1', 'Escape', 'Alt+S', 'Escape', 'Alt+T', 'Escape'])
    await press(window, keys)
  await window.getByRole('button', { name: words.commands.settings.open }).click()
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeVisible()
  expect(complaints).toEqual([])
})
