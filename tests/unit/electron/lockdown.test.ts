import { expect, test, vi } from 'vitest'
import { isAllowedExternal } from '../../../electron/lockdown.ts'
import { isOwnAddress } from '../../../electron/trustedSender.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

test.each([
  ['https://www.w3.org/TR/skos-reference/', true],
  ['http://www.w3.org/', false],
  ['https://www.w3.org.evil.example/', false],
  ['https://www.w3.org@evil.example/', false],
  ['https://evil.example/https://www.w3.org', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['smb://www.w3.org/x', false],
  ['', false],
])('whether a link may open %s: %s', (address, allowed) => {
  expect(isAllowedExternal(address)).toBe(allowed)
})

test.each([
  ['galley://app/', true],
  ['galley://app/index.html?x#y', true],
  ['galley://app.evil/', false],
  ['galley://evil/app', false],
  ['galley://app:1/', false],
  ['http://app/', false],
  ['data:text/html,galley://app/', false],
  ['nothing', false],
])('whether %s is an address of the window: %s', (address, own) => {
  expect(isOwnAddress(address)).toBe(own)
})
