import { describe, expect, it } from 'vitest'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { joinBlocks, moveBlock, replaceSelection, replaceText, splitBlock } from '../../../../shared/page/edits.ts'
import { invertChange } from '../../../../shared/page/invertChange.ts'
import { mapPlace } from '../../../../shared/page/mapPlace.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const page = makePage({ articles: [{ blocks: ['发挥养老服务 ', ' 设施作用。', '其他文字'] }] })
const at = (block: string, offset: number) => ({ block, offset })

describe('a place', () => {
  it('follows its text into the block that it was joined to, and back', () => {
    const change = diffPages(page, joinBlocks(page, 'b1', 'b2'))
    expect(mapPlace(change, at('b2', 3), 1)).toEqual(at('b1', 8))
    expect(mapPlace(change, at('b2', 0), 1)).toEqual(at('b1', 6))
    expect(mapPlace(change, at('b1', 3), 1)).toEqual(at('b1', 3))
    expect(mapPlace(invertChange(change), at('b1', 8), 1)).toEqual(at('b2', 3))
  })

  it('follows its text into the new block of a split', () => {
    const change = diffPages(page, splitBlock(page, at('b3', 2), countingIds()))
    expect(mapPlace(change, at('b3', 3), 1)).toEqual(at('n1', 1))
    expect(mapPlace(change, at('b3', 4), -1)).toEqual(at('n1', 2))
    expect(mapPlace(change, at('b3', 2), 1)).toEqual(at('n1', 0))
    expect(mapPlace(change, at('b3', 2), -1)).toEqual(at('b3', 2))
    expect(mapPlace(change, at('b3', 1), 1)).toEqual(at('b3', 1))
  })

  it('follows a passage that is cut here and pasted there', () => {
    const cut = replaceText(page, 'b1', 0, 4, '')
    const change = diffPages(page, replaceText(cut, 'b3', 2, 2, '发挥养老'))
    expect(mapPlace(change, at('b1', 2), 1)).toEqual(at('b3', 4))
  })

  it('follows the rest of a block behind pasted lines', () => {
    const change = diffPages(page, replaceSelection(page, at('b3', 2), at('b3', 2), ['一', '二'], countingIds()))
    expect(mapPlace(change, at('b3', 4), -1)).toEqual(at('n1', 3))
  })

  it('follows one of two equal passages only', () => {
    const twice = makePage({ articles: [{ blocks: ['甲乙丙丁戊', '甲乙丙丁', '前'] }] })
    const joined = replaceSelection(twice, at('b1', 0), at('b2', 4), [], countingIds())
    const change = diffPages(twice, replaceText(joined, 'b3', 1, 1, '甲乙丙丁'))
    expect(change.moves).toHaveLength(1)
  })

  it('stays where its block went unchanged', () => {
    const change = diffPages(page, moveBlock(page, 'b3', { article: 'a1', index: 0 }))
    expect(mapPlace(change, at('b3', 2), 1)).toEqual(at('b3', 2))
  })

  it('stands before or behind what was typed there, as asked', () => {
    const change = diffPages(page, replaceText(page, 'b3', 2, 2, '新'))
    expect(mapPlace(change, at('b3', 2), -1)).toEqual(at('b3', 2))
    expect(mapPlace(change, at('b3', 2), 1)).toEqual(at('b3', 3))
  })

  it('is gone with its block', () => {
    const change = diffPages(page, replaceSelection(page, at('b1', 1), at('b3', 2), [], countingIds()))
    expect(mapPlace(change, at('b2', 2), 1)).toBeNull()
    expect(mapPlace(change, at('b3', 4), -1)).toEqual(at('b1', 3))
  })
})
