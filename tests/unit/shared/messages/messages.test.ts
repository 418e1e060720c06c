import { describe, expect, it } from 'vitest'
import { commandIds, menus } from '../../../../shared/contract/commands.ts'
import { errorCodes } from '../../../../shared/contract/error.ts'
import { languageOf, messages } from '../../../../shared/messages/messages.ts'
import { createTranslator } from '../../../../shared/messages/translator.ts'
import { roles, workStates } from '../../../../shared/page/page.ts'

const flatten = (value: object, path = ''): readonly [string, string][] =>
  Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === 'object' && child !== null
      ? flatten(child, `${path}${key}.`)
      : [[`${path}${key}`, String(child)] as [string, string]],
  )
const english = new Map(flatten(messages.en))
const chinese = new Map(flatten(messages.zh))
const placeholders = (text: string) => [...new Set(text.match(/{{\w+}}/g))].sort()

describe('the language files', () => {
  it('have the same keys in every language', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fill the same placeholders in every language, but for the count that a plural spells out', () => {
    for (const [key, text] of english) {
      const theirs = placeholders(chinese.get(key) ?? '')
      expect(
        theirs.filter((each) => each !== '{{count}}'),
        key,
      ).toEqual(placeholders(text).filter((each) => each !== '{{count}}'))
    }
  })

  it('punctuate Chinese in full width, beside names and numbers that are filled in too', () => {
    const besideChinese = (text: string) =>
      /(?<=[\p{sc=Han}、-〟！-～“”‘’…}])[,;:!?()]|[,;:!?()](?=[\p{sc=Han}、-〟！-～“”‘’…])|(?<=\p{sc=Han})\.(?!\p{L})/u.test(
        text,
      )
    expect(['句子,下句', '名称:{{name}}', '{{count}} 个(空)', '完成.'].every(besideChinese)).toBe(true)
    expect(['支持 .txt 和 .md，见 (a, b)', '--port N、--no-open', 'English / 中文'].some(besideChinese)).toBe(false)
    expect([...chinese].filter(([, text]) => besideChinese(text))).toEqual([])
  })

  it('leave nothing empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('name every command, menu, role, state and error', () => {
    const keys = [
      ...commandIds.map((id) => `commands.${id}`),
      ...menus.map((id) => `menus.${id}`),
      ...roles.map((id) => `roles.${id}`),
      ...workStates.map((id) => `states.${id}`),
      ...errorCodes.map((code) => `errors.${code}`),
    ]
    expect(keys.filter((key) => !english.has(key))).toEqual([])
  })
})

describe('the translator', () => {
  it('speaks Chinese for any Chinese locale and English for all others', () => {
    expect(['zh', 'zh-CN', 'zh-Hant-TW', 'en-GB', 'de'].map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en'])
  })

  it('fills in names as they are, and counts in the plural of its language', () => {
    const name = '<img src=x onerror=alert(1)>.txt'
    expect(createTranslator('en').t('errors:fileEmpty', { name })).toContain(name)
    expect(createTranslator('en').t('desk:pages.count', { count: 1 })).toBe('1 page')
    expect(createTranslator('en').t('desk:pages.count', { count: 2 })).toBe('2 pages')
    expect(createTranslator('zh').t('desk:pages.count', { count: 1 })).toBe('1 版')
  })
})
