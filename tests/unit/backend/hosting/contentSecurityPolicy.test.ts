import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, pressableStyleHash } from '../../../../backend/hosting/contentSecurityPolicy.ts'

test('the one style that react-aria adds is allowed by the hash of its text in the installed release', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
  const source = readFileSync(join(folder, 'dist/private/interactions/usePress.mjs'), 'utf8')
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1]
  const text = template?.replace(/\$\{[^}]*\}/, 'data-react-aria-pressable').trim()
  expect(text).toContain('touch-action')
  expect(pressableStyleHash).toBe(`sha256-${createHash('sha256').update(String(text)).digest('base64')}`)
  expect(contentSecurityPolicy).toContain(`style-src 'self' '${pressableStyleHash}'`)
})

test('nothing inline, evaluated, framed or from elsewhere is allowed', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'")
  expect(contentSecurityPolicy).toContain("script-src 'self';")
  expect(contentSecurityPolicy).toContain("frame-ancestors 'none'")
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
})
