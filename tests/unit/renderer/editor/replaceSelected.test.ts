import { describe, expect, it } from 'vitest'
import { pastedLines, replaceSelected } from '../../../../renderer/editor/binding/replaceSelected.ts'
import { selectedRange, selectedText } from '../../../../renderer/editor/binding/selectedRange.ts'
import { blockTarget } from '../../../../renderer/editor/overlay/dropTarget.ts'
import { narrow } from '../../../../renderer/editor/pickers/narrow.ts'
import { examplePage } from '../session/examplePage.ts'

describe('pasted text', () => {
  it('of one line keeps its spaces and loses what cannot be printed', () => {
    expect(pastedLines(' 甲\u0000乙\uFFFC ')).toEqual([' 甲乙 '])
  })

  it('of several lines becomes a block a line, without empty ones', () => {
    expect(pastedLines('一\r\n\r\n 二 \n三\n')).toEqual(['一', '二', '三'])
  })

  it('of nothing but line ends is nothing', () => {
    expect(pastedLines('\n\n')).toEqual([])
  })
})

describe('a selection', () => {
  const backwards = { anchor: { block: 'b2', offset: 2 }, focus: { block: 'b1', offset: 6 } }

  it('reads in reading order, a line a block', () => {
    const range = selectedRange(examplePage, backwards)
    expect(range.start).toEqual({ block: 'b1', offset: 6 })
    expect(selectedText(examplePage, range)).toBe('把脉\n治病')
  })

  it('leaves the caret behind what is put in its place', () => {
    const { edit, select } = replaceSelected(selectedRange(examplePage, backwards), ['一', '二二'])
    const page = edit(examplePage, () => 'new')
    expect(select(page)?.focus).toEqual({ block: 'b2', offset: 2 })
  })
})

describe('a block that is dragged', () => {
  it('lands at the border nearest to the pointer', () => {
    const tops: Record<string, number> = { h1: 0, b1: 40, b2: 80, h2: 140, b3: 180 }
    const boxes = (id: string) => {
      const top = tops[id]
      return top === undefined ? undefined : ({ top, bottom: top + 35 } as DOMRect)
    }
    expect(blockTarget(examplePage, boxes, 82)).toMatchObject({ article: 'a1', index: 2 })
    expect(blockTarget(examplePage, boxes, 118)).toMatchObject({ article: 'a1', index: 3 })
    expect(blockTarget(examplePage, boxes, 400)).toMatchObject({ article: 'a2', index: 2 })
  })
})

describe('a picker', () => {
  it('shows what holds all words and says how many more there are', () => {
    const items = Array.from({ length: 130 }, (_, index) => ({ label: `甲 Item ${index}` }))
    expect(narrow(items, 'item 甲')).toMatchObject({ more: 10 })
    expect(narrow(items, '129').shown).toEqual([{ label: '甲 Item 129' }])
  })
})
