import { describe, expect, it } from 'vitest'
import type { Fix } from '../../../../shared/contract/records.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import * as edits from '../../../../shared/page/edits.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const page = makePage({
  articles: [
    { blocks: [{ text: '题甲', role: 'headline' }, '甲甲'] },
    { blocks: [{ text: '题乙', role: 'headline' }, '乙'] },
  ],
})

describe('a fix', () => {
  it.each<[Fix, (newId: () => string) => unknown]>([
    [{ edit: 'join', left: 'b1', right: 'b2' }, () => edits.joinBlocks(page, 'b1', 'b2')],
    [
      { edit: 'join', left: 'b2', right: 'b4', along: ['b3', 'gone'] },
      () => edits.moveBlock(edits.joinBlocks(page, 'b2', 'b4'), 'b3', { article: 'a1', index: 2 }),
    ],
    [{ edit: 'split', block: 'b2', offset: 1 }, (newId) => edits.splitBlock(page, { block: 'b2', offset: 1 }, newId)],
    [{ edit: 'replace', block: 'b2', from: 0, to: 1, text: '' }, () => edits.replaceText(page, 'b2', 0, 1, '')],
    [{ edit: 'mark', block: 'b2', from: 1, to: 1, kind: 'gap' }, () => edits.addMark(page, 'b2', 'gap', 1, 1)],
    [{ edit: 'remove', block: 'b2', from: 0, to: 1, gap: false }, () => edits.replaceText(page, 'b2', 0, 1, '')],
    [
      { edit: 'remove', block: 'b2', from: 0, to: 1, gap: true },
      () => edits.addMark(edits.replaceText(page, 'b2', 0, 1, ''), 'b2', 'gap', 0, 0),
    ],
    [
      {
        edit: 'replaceMany',
        replacements: [
          { block: 'b2', from: 0, to: 1, text: '长长' },
          { block: 'b2', from: 1, to: 2, text: '丙' },
          { block: 'b4', from: 0, to: 1, text: '丁' },
        ],
      },
      () => edits.replaceText(edits.replaceText(page, 'b2', 0, 2, '长长丙'), 'b4', 0, 1, '丁'),
    ],
    [
      { edit: 'moveBlocks', blocks: ['b1'], article: 'a2' },
      () => edits.moveBlock(page, 'b1', { article: 'a2', index: 0 }),
    ],
    [{ edit: 'swapTitles', first: 'a1', second: 'a2' }, () => edits.swapTitles(page, 'a1', 'a2')],
  ])('does the edit that it names: %o', (fix, expected) => {
    const fixed = applyFix(page, fix, countingIds())
    expect(fixed).toEqual(expected(countingIds()))
    expect(fixed).not.toEqual(page)
  })

  it('does nothing when its block is gone', () => {
    expect(applyFix(page, { edit: 'replace', block: 'gone', from: 0, to: 1, text: '' }, countingIds())).toBe(page)
  })
})
