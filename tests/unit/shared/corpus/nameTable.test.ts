import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CountedName } from '../../../../shared/corpus/countedName.ts'
import { nameKinds } from '../../../../shared/corpus/name.ts'
import { NameTable } from '../../../../shared/corpus/nameTable.ts'
import { slipBetween } from '../../../../shared/corpus/slipBetween.ts'
import { checkProperty } from '../../../support/checkProperty.ts'

const names: fc.Arbitrary<readonly CountedName[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...nameKinds),
    text: fc
      .array(fc.constantFrom('林', '晓', '岚', '宝'), { minLength: 2, maxLength: 4 })
      .map((chars) => chars.join('')),
    count: fc.integer({ min: 1, max: 9 }),
    titles: fc.uniqueArray(fc.constantFrom('局长', '街道'), { maxLength: 2 }),
    context: fc.constantFrom('', '记者 林晓岚 报道'),
    beside: fc.uniqueArray(fc.constantFrom('赵敏', '李明'), { maxLength: 2 }),
  }),
  { selector: ({ kind, text }) => kind + text, maxLength: 6 },
)
const turns = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), names), { maxLength: 12 })

/** What the table should tell, from nothing but the names of each page. */
function spellingsOf(pages: ReadonlyMap<string, readonly CountedName[]>) {
  const spellings = new Map<string, { kind: string; text: string; count: number; pages: Map<string, CountedName> }>()
  for (const [page, own] of pages)
    for (const name of own) {
      const { kind, text, count } = name
      const known = spellings.get(kind + text) ?? { kind, text, count: 0, pages: new Map() }
      known.count += count
      known.pages.set(page, name)
      spellings.set(kind + text, known)
    }
  return [...spellings.values()]
}

it('tells of each spelling what the pages have, and those that differ from it in little, whatever came and went', () => {
  checkProperty(
    fc.property(turns, (all) => {
      const table = new NameTable()
      for (const [page, own] of all) table.set(page, own)
      const pages = new Map(all)
      for (const [page, own] of pages) expect(table.of(page)).toEqual(own)
      const spellings = spellingsOf(pages)
      for (const kind of nameKinds)
        for (const { text } of spellings) {
          const own = spellings.filter((one) => one.kind === kind)
          expect(table.spelling(kind, text)).toEqual(own.find((one) => one.text === text) ?? null)
          const near = own.filter((one) => slipBetween(one.text, text) !== null)
          const sorted = near.toSorted((a, b) => (a.text < b.text ? -1 : 1))
          expect(table.near(kind, text)).toEqual(sorted)
          expect(table.near(kind, text, 5)).toEqual(sorted.filter(({ count }) => count >= 5))
        }
    }),
  )
})

it('tells a spelling of many pages as they are now, however often it was asked for before', () => {
  const name = { kind: 'writer', text: '林晓岚', titles: [], context: '', beside: [] } as const
  const table = new NameTable()
  const ask = () => {
    const found = table.spelling('writer', '林晓岚')
    return [found?.count, found?.pages.size]
  }
  for (let page = 0; page < 10; page++) table.set(`p${page}`, [{ ...name, count: 1 }])
  expect([ask(), ask()]).toEqual([
    [10, 10],
    [10, 10],
  ])
  table.set('p3', [{ ...name, count: 5 }])
  expect(ask()).toEqual([14, 10])
  table.set('p4', [])
  expect(ask()).toEqual([13, 9])
  table.set('p10', [{ ...name, count: 1 }])
  expect(ask()).toEqual([14, 10])
})
