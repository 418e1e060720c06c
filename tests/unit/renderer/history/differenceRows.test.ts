import { expect, test } from 'vitest'
import {
  type DifferenceRow,
  differenceFrom,
  differenceRows,
  lineAt,
  lineKey,
  placeOfRow,
} from '../../../../renderer/history/differenceRows.ts'
import { shownParts } from '../../../../renderer/history/shownParts.ts'
import { comparePages } from '../../../../shared/compare/comparePages.ts'
import { paragraphMark } from '../../../../shared/compare/comparison.ts'
import { addTopic, joinBlocks, moveBlock, replaceText, setState } from '../../../../shared/page/edits.ts'
import { makePage } from '../../../support/makePage.ts'

const texts = ['第一段文字', '第二段文字', '第三段文字', '第四段文字', '第五段文字', '第六段文字']
const page = makePage({ articles: [{ blocks: texts }, { blocks: ['另一篇的文字'] }] })
const told = (rows: readonly DifferenceRow[]) =>
  rows.map((each) =>
    each.kind === 'kept' ? `kept ${each.count}` : 'row' in each ? `${each.kind} ${each.index}` : each.kind,
  )

test('paragraphs far from any difference are folded, and all of them are shown when that is asked for', () => {
  const compared = comparePages(page, replaceText(page, 'b5', 0, 2, '新'))
  expect(told(differenceRows(compared, false))).toEqual(['kept 3', 'blocks 3', 'blocks 4', 'blocks 5', 'kept 1'])
  expect(differenceRows(compared, true)).toHaveLength(7)
})

test('where a block moved from is told at its old place', () => {
  const compared = comparePages(page, moveBlock(page, 'b2', { article: 'a1', index: 6 }))
  expect(told(differenceRows(compared, false))).toEqual([
    'blocks 0',
    'left 5',
    'blocks 1',
    'kept 2',
    'blocks 4',
    'blocks 5',
    'blocks 6',
  ])
})

test('what changed of the page and of a story stands above it', () => {
  const after = addTopic(setState(page, { is: 'proofread', reason: '' }), 'a2', '体育')
  expect(told(differenceRows(comparePages(page, after), false))).toEqual([
    'page',
    'blocks 0',
    'kept 4',
    'blocks 5',
    'article',
    'blocks 6',
  ])
})

test('a row leads to the place of its first difference', () => {
  const edited = replaceText(joinBlocks(page, 'b1', 'b2'), 'b1', 7, 8, '新')
  const { rows } = comparePages(page, edited)
  expect(placeOfRow(rows, 0)).toEqual({ block: 'b1', offset: 5 })
  expect(placeOfRow(rows, 1)).toEqual({ block: 'b3', offset: 0 })
})

test('a row that went leads to the end of what it stood behind, or else to what follows', () => {
  const [first] = page.articles
  const without = (index: number) => ({ ...page, articles: [{ ...first!, blocks: first!.blocks.toSpliced(index, 1) }] })
  expect(placeOfRow(comparePages(page, without(2)).rows, 2)).toEqual({ block: 'b2', offset: 5 })
  expect(placeOfRow(comparePages(page, without(0)).rows, 0)).toEqual({ block: 'b2', offset: 0 })
})

test('from difference to difference one comes around at both ends, and begins at either', () => {
  const [first, second, last] = [2, 5, 9] as const
  const differences = [first, second, last]
  expect(differenceFrom(differences, null, 1)).toBe(first)
  expect(differenceFrom(differences, null, -1)).toBe(last)
  expect(differenceFrom(differences, first, 1)).toBe(second)
  expect(differenceFrom(differences, last, 1)).toBe(first)
  expect(differenceFrom(differences, first, -1)).toBe(last)
  expect(differenceFrom([], null, 1)).toBeUndefined()
})

test('a line is found again when others are unfolded or folded', () => {
  const compared = comparePages(page, replaceText(page, 'b5', 0, 2, '新'))
  const [folded, whole] = [differenceRows(compared, false), differenceRows(compared, true)]
  const keys = (rows: readonly DifferenceRow[]) => rows.map(lineKey)
  expect(keys(folded).map((key) => lineAt(whole, key))).toEqual([0, 3, 4, 5, 6])
  expect(keys(whole).map((key) => lineAt(folded, key))).toEqual([0, 0, 0, 1, 2, 3, 4])
})

test('white space and borders of blocks that came or went can be seen', () => {
  const parts = [
    { kind: 'same', text: '甲' },
    { kind: 'gone', text: ` ${paragraphMark}` },
    { kind: 'same', text: `乙 丙${paragraphMark}丁` },
  ] as const
  expect(shownParts(parts, false).map(({ text }) => text)).toEqual(['甲', '␣¶\n', '乙 丙\n丁'])
})

test('text far from a difference is left out where it is short that is wanted', () => {
  const long = '字'.repeat(200)
  const parts = [
    { kind: 'same', text: long },
    { kind: 'new', text: '新' },
    { kind: 'same', text: long },
    { kind: 'new', text: '新' },
    { kind: 'same', text: long },
  ] as const
  const shown = shownParts(parts, true).map(({ text }) => text)
  expect([shown[0], shown[2], shown[4]].map((text) => [text?.length, text?.indexOf('…')])).toEqual([
    [49, 0],
    [97, 48],
    [49, 48],
  ])
  expect(shownParts([{ kind: 'same', text: long }], true)[0]?.text).toBe(long)
})
