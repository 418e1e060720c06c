import { describe, expect, it } from 'vitest'
import { columnsOf, fitColumns } from '../../../cli/columns.ts'
import type { CliIo } from '../../../cli/io.ts'
import { createProgressLine } from '../../../cli/progressLine.ts'
import { systemLocale } from '../../../cli/systemLocale.ts'

describe('columns of a terminal', () => {
  it('count two for Chinese and full-width characters, none for what combines', () => {
    expect(columnsOf('ab')).toBe(2)
    expect(columnsOf('税务,')).toBe(5)
    expect(columnsOf('𠮷\uff08')).toBe(4)
    expect(columnsOf('e\u0301')).toBe(1)
  })

  it('cut a text that is too wide', () => {
    expect(fitColumns('税务信息化', 10)).toBe('税务信息化')
    expect(fitColumns('税务信息化', 9)).toBe('税务信息…')
    expect(fitColumns('税务信息化', 8)).toBe('税务信…')
  })
})

describe('the progress line', () => {
  const screen = (terminal: boolean) => {
    const written: string[] = []
    const io = { terminal, columns: 20, err: (text: string) => written.push(text) } as unknown as CliIo
    return { line: createProgressLine(io), written }
  }

  it('draws itself again in place and goes without a trace', () => {
    const { line, written } = screen(true)
    line.show('1/2')
    line.show('1/2')
    line.show('2/2')
    line.clear()
    line.clear()
    expect(written).toEqual(['\r\u001b[K1/2', '\r\u001b[K2/2', '\r\u001b[K'])
  })

  it('is silent where there is no terminal', () => {
    const { line, written } = screen(false)
    line.show('1/2')
    line.clear()
    expect(written).toEqual([])
  })
})

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [{ LANG: 'de_DE@euro' }, 'de-DE'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{}, 'fr-FR'],
  ])('follows %j', (env, locale) => {
    expect(systemLocale(env, 'fr-FR')).toBe(locale)
  })
})
