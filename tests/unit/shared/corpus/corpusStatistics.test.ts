import { describe, expect, it } from 'vitest'
import { CorpusStatistics } from '../../../../shared/corpus/corpusStatistics.ts'
import { eachGram, pairKey, tripleKey } from '../../../../shared/corpus/grams.ts'
import { packTable, unpackTable } from '../../../../shared/corpus/packTable.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'

const code = (char: string) => char.charCodeAt(0)
const pair = (text: string) => pairKey(code(text.charAt(0)), code(text.charAt(1)))
const triple = (text: string) => tripleKey(code(text.charAt(0)), code(text.charAt(1)), code(text.charAt(2)))

const page = (id: string, writer: string, body: string): Page =>
  recognisePage(`新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`, id)
const first = page('1', '林晓岚', '昨天上午，新桥正式通车。许多居民走上新桥，观看第一班公交车驶过。')
const second = page('2', '林晓岗', '新桥通车以后，两岸居民往来只需要十分钟，比从前绕行快了许多。')

/** All that statistics know, in a form that can be compared. */
const told = (statistics: CorpusStatistics) => ({
  grams: [...statistics.grams.settle().keys],
  counts: [...statistics.grams.settle().counts],
  pages: [...statistics.pages()].toSorted(([a], [b]) => a.localeCompare(b)),
})
const statisticsOf = (...pages: readonly Page[]) => {
  const statistics = new CorpusStatistics()
  for (const one of pages) statistics.add(one.id, one)
  return statistics
}

describe('corpus statistics', () => {
  it('count words and contexts exactly, across spaces and widths of marks', () => {
    const grams: number[] = []
    eachGram('新 桥,新桥', (gram) => grams.push(gram))
    expect(grams).toEqual([pair('新桥'), triple('新桥，'), pair('新桥'), triple('，新桥')])
    const { grams: counted } = statisticsOf(first, second)
    expect(counted.count(pair('新桥'))).toBe(5)
    expect(counted.count(triple('新桥通'))).toBe(3)
    expect(counted.count(pair('桥新'))).toBe(0)
  })

  it('are the same however they came about', () => {
    const other = page('2', '林晓岚', '原先的文字。')
    const edited = statisticsOf(other, first)
    edited.replace('2', other, second)
    expect(told(edited)).toEqual(told(statisticsOf(first, second)))
    edited.replace('2', second, null)
    expect(told(edited)).toEqual(told(statisticsOf(first)))
  })

  it('tell which letters follow one', () => {
    const statistics = statisticsOf(first)
    statistics.replace('2', null, second)
    expect(statistics.grams.followers(code('许')).map((next) => String.fromCharCode(next))).toEqual(['多'])
    expect(new Set(statistics.grams.followers(code('桥')))).toEqual(new Set([code('正'), code('通')]))
  })

  it('give names by page with what stands around them', () => {
    const { names } = statisticsOf(first, second)
    expect(names.spelling('writer', '林晓岚')).toMatchObject({ count: 1 })
    expect(names.near('writer', '林晓岚').map(({ text }) => text)).toEqual(['林晓岗'])
    names.set('2', [])
    expect(names.near('writer', '林晓岚')).toEqual([])
  })

  it('pack into bytes and out of them, and refuse other bytes', () => {
    const table = statisticsOf(first, second).grams.settle()
    const bytes = packTable(table)
    expect(unpackTable(bytes)).toEqual(table)
    expect(bytes.length).toBeLessThan(table.keys.length * 8)
    expect(unpackTable(bytes.subarray(0, bytes.length - 1))).toBeNull()
    expect(unpackTable(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]))).toBeNull()
    expect(unpackTable(new Uint8Array())).toBeNull()
  })
})
