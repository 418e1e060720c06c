import { describe, expect, it } from 'vitest'
import { blockOf } from '../../../../shared/page/find.ts'
import type { Block, Mark } from '../../../../shared/page/page.ts'
import { replaceText, setBlockText } from '../../../../shared/page/textEdits.ts'
import { makePage } from '../../../support/pages.ts'

const note = { id: 'n', text: '?', author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }
const one = (text: string, fields: Partial<Block> = {}) => makePage({ articles: [{ blocks: [{ text, ...fields }] }] })
const sic = (from: number, to: number): Mark => ({ kind: 'sic', from, to })
const gap = (at: number): Mark => ({ kind: 'gap', from: at, to: at })

describe('replacing text', () => {
  const marked = one('甲乙丙丁戊', { marks: [sic(1, 3)] })
  const marksAfter = (from: number, to: number, text: string) =>
    blockOf(replaceText(marked, 'b1', from, to, text), 'b1')?.marks

  it('keeps a mark on what replaces all or some of its text', () => {
    expect(marksAfter(1, 3, '新文字')).toEqual([sic(1, 4)])
    expect(marksAfter(2, 3, '')).toEqual([sic(1, 2)])
  })

  it('leaves text at the borders of a mark outside of it', () => {
    expect(marksAfter(1, 1, '新')).toEqual([sic(2, 4)])
    expect(marksAfter(3, 3, '新')).toEqual([sic(1, 3)])
    expect(marksAfter(2, 4, '新')).toEqual([sic(1, 2)])
    expect(marksAfter(0, 2, '新')).toEqual([sic(1, 2)])
  })

  it('drops a mark with its text, and keeps a note at the place', () => {
    expect(marksAfter(0, 5, '')).toEqual([])
    const noted = one('甲乙丙丁戊', { notes: [{ ...note, from: 1, to: 3 }] })
    expect(blockOf(replaceText(noted, 'b1', 0, 5, '新'), 'b1')?.notes).toMatchObject([{ from: 0, to: 0 }])
  })

  it('keeps a gap beside removed text and drops one within', () => {
    const gapped = one('甲乙丙丁戊', { marks: [gap(2)] })
    expect(blockOf(replaceText(gapped, 'b1', 2, 4, '新'), 'b1')?.marks).toEqual([gap(2)])
    expect(blockOf(replaceText(gapped, 'b1', 1, 3, '新'), 'b1')?.marks).toEqual([])
  })

  it('takes surrogate pairs whole and returns the page when nothing changes', () => {
    expect(blockOf(replaceText(one('a😀b'), 'b1', 2, 2, 'x'), 'b1')?.text).toBe('axb')
    expect(replaceText(marked, 'b1', 1, 3, '乙丙')).toBe(marked)
    expect(replaceText(marked, 'gone', 1, 3, '')).toBe(marked)
  })
})

describe('taking over what an editor holds', () => {
  it('finds repeated text where the caret is', () => {
    const page = one('的的的', { marks: [sic(1, 2)] })
    expect(blockOf(setBlockText(page, 'b1', '的的的的', [], 1), 'b1')?.marks).toEqual([sic(2, 3)])
    expect(blockOf(setBlockText(page, 'b1', '的的的的', [], 4), 'b1')?.marks).toEqual([sic(1, 2)])
    expect(blockOf(setBlockText(page, 'b1', '的的', [], 0), 'b1')?.marks).toEqual([sic(0, 1)])
  })

  it('takes the gaps as they stand', () => {
    const page = one('甲乙', { marks: [gap(1)] })
    expect(blockOf(setBlockText(page, 'b1', '甲乙', [0, 2]), 'b1')?.marks).toEqual([gap(0), gap(2)])
    expect(setBlockText(page, 'b1', '甲乙', [1])).toBe(page)
  })

  it('keeps marks between two far changes of a long text', () => {
    const long = `${'一二三四五六七八九十'.repeat(3)}`
    const page = one(long, { marks: [sic(14, 16)] })
    const changed = `新${long.slice(1, 29)}新`
    expect(blockOf(setBlockText(page, 'b1', changed, []), 'b1')?.marks).toEqual([sic(14, 16)])
  })
})
