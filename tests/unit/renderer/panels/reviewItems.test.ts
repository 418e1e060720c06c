import { describe, expect, it } from 'vitest'
import { drawnGroups, reviewItems } from '../../../../renderer/panels/review/reviewItems.ts'
import type { Finding } from '../../../../shared/contract/records.ts'

const finding = (id: string, check: string): Finding => ({
  id,
  check,
  fingerprint: id,
  level: 'show',
  confidence: 0.5,
  places: [],
  evidence: [],
  fixes: [],
})
const groups = ['join', 'space'].map((check) => ({
  check,
  findings: ['1', '2', '3'].map((number) => finding(`${check} ${number}`, check)),
}))
const items = reviewItems(groups)
const drawn = (...indices: readonly number[]) =>
  drawnGroups(
    items,
    indices.map((index) => ({ index, start: index * 10, end: index * 10 + 10 })),
  ).map(({ group, head, rows }) => ({
    check: group.check,
    head: head?.gap,
    rows: rows.map(({ item, gap }) => [item.finding.id, item.number, gap]),
  }))

describe('the lines of the review', () => {
  it('are the heads of all kinds, each with its findings', () => {
    expect(items.map((item) => (item.kind === 'head' ? item.group.check : item.finding.id))).toEqual([
      'join',
      'join 1',
      'join 2',
      'join 3',
      'space',
      'space 1',
      'space 2',
      'space 3',
    ])
  })

  it('stand without a gap where all are drawn', () => {
    const rows = (check: string) => [1, 2, 3].map((number) => [`${check} ${number}`, number, 0])
    expect(drawn(0, 1, 2, 3, 4, 5, 6, 7)).toEqual([
      { check: 'join', head: 0, rows: rows('join') },
      { check: 'space', head: 0, rows: rows('space') },
    ])
  })

  it('keep the room of those that are not drawn, and belong to their kind without its head', () => {
    expect(drawn(1, 5, 6)).toEqual([
      { check: 'join', head: undefined, rows: [['join 1', 1, 10]] },
      {
        check: 'space',
        head: undefined,
        rows: [
          ['space 1', 1, 30],
          ['space 2', 2, 0],
        ],
      },
    ])
  })
})
