import { expect, test } from 'vitest'
import { FoundPacker } from '../../../../backend/search/foundPacker.ts'
import { unpackFound } from '../../../../backend/search/packedFound.ts'
import { type PackedPage, packPage } from '../../../../backend/search/packedPage.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (id: string, revision: number, texts: readonly string[]): PackedPage => {
  const [head = '', ...rest] = texts
  const blocks = [{ id: `头 ${id}\n`, role: 'headline', text: head } as const, ...rest]
  return packPage(makePage({ id, articles: [{ blocks }] }), revision)
}
const [first, second] = [pageOf('p1', 3, ['天津今天', '离天津近，天津']), pageOf('p2', 0, ['无', '𠀀'.repeat(20)])]

const add = (packer: FoundPacker, page: PackedPage, text: string, groups: readonly (string | null)[] = []) => {
  for (let at = page.text.indexOf(text); at >= 0; at = page.text.indexOf(text, at + text.length)) {
    const block = page.starts.findLastIndex((start) => start <= at)
    packer.add(page, block, at, at + text.length, groups)
  }
  packer.endPage(page)
}

test('nothing comes out where nothing went in', () => {
  const packer = new FoundPacker(10)
  packer.endPage(first)
  expect(unpackFound(packer.pack())).toEqual([])
})

test('places come out with their blocks and what stands around them there', () => {
  const packer = new FoundPacker(10)
  add(packer, first, '天津')
  add(packer, second, '无')
  const place = { found: '天津', groups: [] }
  expect(unpackFound(packer.pack())).toEqual([
    {
      page: 'p1',
      revision: 3,
      count: 3,
      matches: [
        { ...place, block: '头 p1\n', role: 'headline', from: 0, to: 2, before: '', after: '今天' },
        { ...place, block: 'b2', role: 'body', from: 1, to: 3, before: '离', after: '近，天津' },
        { ...place, block: 'b2', role: 'body', from: 5, to: 7, before: '离天津近，', after: '' },
      ],
    },
    {
      page: 'p2',
      revision: 0,
      count: 1,
      matches: [{ block: '头 p2\n', role: 'headline', from: 0, to: 1, before: '', found: '无', after: '', groups: [] }],
    },
  ])
})

test('groups come out with their places', () => {
  const packer = new FoundPacker(10)
  add(packer, first, '津', ['甲', null])
  add(packer, second, '无', ['', '乙'])
  const matches = unpackFound(packer.pack()).flatMap((page) => page.matches)
  expect(matches.map(({ found, groups }) => [found, ...groups])).toEqual([
    ['津', '甲', null],
    ['津', '甲', null],
    ['津', '甲', null],
    ['无', '', '乙'],
  ])
})

test('thousands of places with much text between them come out as they went in', () => {
  const texts = Array.from({ length: 900 }, (_, index) => `${index}${'雪'.repeat((index * 7) % 200)}津${index}`)
  const packer = new FoundPacker(10_000)
  for (const id of ['p5', 'p6']) add(packer, pageOf(id, 0, texts), '津')
  const matches = unpackFound(packer.pack()).flatMap((page) => page.matches)
  const around = texts.map((text) => [
    text.slice(Math.max(0, text.indexOf('津') - 24), text.indexOf('津')),
    text.slice(text.indexOf('津') + 1),
  ])
  expect(matches.map(({ before, after }) => [before, after])).toEqual([...around, ...around])
})

test('what stands around a place never begins or ends with half of a character', () => {
  const packer = new FoundPacker(100)
  add(packer, pageOf('p3', 0, [`${'𠀀'.repeat(20)}一${'𠀀'.repeat(20)}`, `a${'𠀀'.repeat(20)}`]), '一')
  add(packer, pageOf('p4', 0, ['无', `${'𠀀'.repeat(20)}a一b${'𠀀'.repeat(20)}`]), '一')
  const matches = unpackFound(packer.pack()).flatMap((page) => page.matches)
  expect(matches.map(({ before, after }) => [before, after])).toEqual([
    ['𠀀'.repeat(12), '𠀀'.repeat(12)],
    [`${'𠀀'.repeat(11)}a`, `b${'𠀀'.repeat(11)}`],
  ])
})

test('places beyond those that are listed are counted, on pages without any listed too', () => {
  const packer = new FoundPacker(1)
  add(packer, first, '天津')
  add(packer, second, '天津')
  packer.count()
  packer.endPage(pageOf('p3', 4, []))
  const counts = unpackFound(packer.pack()).map(({ page, count, matches }) => [page, count, matches.length])
  expect(counts).toEqual([
    ['p1', 3, 1],
    ['p3', 1, 0],
  ])
})
