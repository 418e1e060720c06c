import { expect, test } from 'vitest'
import { FoundPacker } from '../../../../backend/search/foundPacker.ts'
import { type PackedFound, unpackFound } from '../../../../backend/search/packedFound.ts'
import type { FoundPage, SearchMatch } from '../../../../shared/contract/search.ts'
import { roles } from '../../../../shared/page/page.ts'

const match = (block: string, from: number, groups: SearchMatch['groups'] = []): SearchMatch => ({
  block,
  role: block === 'b1' ? 'headline' : 'body',
  from,
  to: from + 2,
  before: '前'.repeat(from),
  found: '天津',
  after: '',
  groups,
})

const pack = (found: readonly FoundPage[]): PackedFound => {
  const packer = new FoundPacker(100)
  for (const { page, revision, matches } of found) {
    for (const { block, role, from, before, found: text, after, groups } of matches) {
      const lengths = { before: before.length, found: text.length, after: after.length }
      packer.add({ block, role: roles.indexOf(role), from, ...lengths, stretch: before + text + after, groups })
    }
    packer.endPage(page, revision)
  }
  return packer.pack()
}

test.each<[string, readonly FoundPage[]]>([
  ['nothing', []],
  ['pages with places', [{ page: 'p1', revision: 3, count: 2, matches: [match('b1', 0), match('b2', 5)] }]],
  [
    'groups',
    [
      { page: 'p1', revision: 0, count: 1, matches: [match('b1', 1, ['天', null])] },
      { page: 'p2', revision: 1, count: 1, matches: [match('b1', 2, ['津', ''])] },
    ],
  ],
])('%s come out as they went in', (_, found) => {
  expect(unpackFound(pack(found))).toEqual(found)
})

test('places beyond those that are listed are counted, on pages without any listed too', () => {
  const packer = new FoundPacker(1)
  const place = { block: 'b1', role: 0, from: 0, before: 0, found: 1, after: 0, stretch: '津', groups: [] }
  packer.add(place)
  packer.add(place)
  packer.endPage('p1', 0)
  packer.endPage('p2', 0)
  packer.count()
  packer.endPage('p3', 4)
  const counts = unpackFound(packer.pack()).map(({ page, count, matches }) => [page, count, matches.length])
  expect(counts).toEqual([
    ['p1', 2, 1],
    ['p3', 1, 0],
  ])
})
