import { afterEach, expect, test, vi } from 'vitest'
import { resolveLanguage } from '../../../../renderer/i18n/useLanguage.ts'

afterEach(() => vi.unstubAllGlobals())

test('a chosen language holds whatever the system speaks', () => {
  expect(resolveLanguage('zh', { host: 'electron', locale: 'en-GB' })).toBe('zh')
  expect(resolveLanguage('en', { host: 'electron', locale: 'zh-CN' })).toBe('en')
})

test('the desktop follows the language of its system', () => {
  expect(resolveLanguage('system', { host: 'electron', locale: 'zh-Hant-TW' })).toBe('zh')
  expect(resolveLanguage('system', { host: 'electron', locale: 'de-DE' })).toBe('en')
})

test('in a browser the language is that of the browser, not of the terminal that the program was started from', () => {
  vi.stubGlobal('navigator', { language: 'zh-CN' })
  expect(resolveLanguage('system', { host: 'browser', locale: 'en-US' })).toBe('zh')
})
