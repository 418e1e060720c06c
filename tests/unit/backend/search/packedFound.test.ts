import { expect, test } from 'vitest'
import { packFound, unpackFound } from '../../../../backend/search/packedFound.ts'
import type { FoundPage, SearchMatch } from '../../../../shared/contract/search.ts'

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

test.each<[string, readonly FoundPage[]]>([
  ['nothing', []],
  ['pages with places', [{ page: 'p1', revision: 3, count: 2, matches: [match('b1', 0), match('b2', 5)] }]],
  ['pages of which nothing is listed', [{ page: 'p1', revision: 0, count: 9, matches: [] }]],
  [
    'groups',
    [
      { page: 'p1', revision: 0, count: 1, matches: [match('b1', 1, ['天', null])] },
      { page: 'p2', revision: 1, count: 1, matches: [match('b1', 2, ['津', ''])] },
    ],
  ],
])('%s come out as they went in', (_, found) => {
  expect(unpackFound(packFound(found))).toEqual(found)
})
