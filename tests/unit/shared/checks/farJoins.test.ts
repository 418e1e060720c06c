import { describe, expect, it } from 'vitest'
import { findFarJoins } from '../../../../shared/checks/farJoins.ts'
import { recallNothing } from '../../../../shared/checks/recall.ts'
import { pageWords } from '../../../../shared/recognise/pageWords.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { isOpenEnd } from '../../../../shared/text/sentences.ts'

const park = '三座公园昨日开放，步道全长六公里，沿途设有饮水处和座椅，老人和孩子都走得安心。'
const library = '新图书馆迎来第一批读者，馆里藏书十万册，凭身份证就能借阅，也可以在网上预约。'

/** The right sides of the joins found for the open ends of a page, with how sure they are. */
function joinsOf(...lines: string[]): [string, number][] {
  const page = recognisePage(lines.join('\n\n'), 'p')
  const ends = page.articles.flatMap(({ blocks }) => {
    const last = blocks.findLast(({ role }) => role === 'body')
    return last !== undefined && isOpenEnd(last.text) ? [last] : []
  })
  const words = pageWords(page.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)))
  return findFarJoins(page, new Set(ends), words, recallNothing).map(({ right, confidence }) => [
    right.text,
    confidence,
  ])
}

const below = (...rest: string[]) =>
  joinsOf(
    '公园同时开放',
    '■ 通讯员 王明',
    park,
    '水杉林下新添的空地，面积只有一百二十平',
    '新图书馆迎来读者',
    '■ 通讯员 李华',
    library,
    '馆长说，夜间开放的时间还会再长一些，书架之间添了台灯。',
    '市民凭借书卡可以同时借十册图书，期限一个月。',
    ...rest,
  )

describe('far joins', () => {
  const rest = '方米，却摆下了四十张石凳。'

  it('go on below the story that interrupts', () => {
    expect(below(rest)[0]?.[0]).toBe(rest)
  })

  const sureOf = (text: string) => below(text)[0]?.[1] ?? 0

  it('are surer where a word of the dictionary stands across the seam', () => {
    expect(sureOf(rest)).toBeGreaterThan(sureOf(rest.replace('方米', '石柱')))
  })

  it('are none where the only text below begins a story', () => {
    expect(below('昨日上午，馆方宣布延长开放的时间。')).toEqual([])
  })
})
