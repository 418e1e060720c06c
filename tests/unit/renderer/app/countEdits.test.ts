import { describe, expect, it } from 'vitest'
import { countEdits } from '../../../../renderer/app/countEdits.ts'
import type { Change } from '../../../../shared/page/change.ts'
import type { Block } from '../../../../shared/page/page.ts'
import type { Origin, Revision } from '../../../../shared/page/revision.ts'

const revision = (number: number, origin: Origin, change: Change = {}): Revision => ({
  id: `r${number}`,
  parent: null,
  number,
  author: '',
  at: '',
  origin,
  change,
})

describe('the counts of edits', () => {
  it('count corrections by what they did', () => {
    const counts = countEdits([
      revision(1, { kind: 'correction', edit: 'typing' }),
      revision(2, { kind: 'correction', edit: 'block.joinNext' }),
      revision(4, { kind: 'correction', edit: 'block.moveUp' }),
      revision(5, { kind: 'correction', edit: 'topic.add' }),
    ])
    expect(counts).toEqual({ joined: 1, split: 0, moved: 1, typed: 1, tagged: 1, other: 0 })
  })

  it('leave out what was undone and count again what was done again', () => {
    const join = revision(1, { kind: 'correction', edit: 'block.joinNext' })
    const undo = revision(2, { kind: 'undo', edit: 'block.joinNext', of: 'r1' })
    const redo = revision(3, { kind: 'redo', edit: 'block.joinNext', of: 'r2' })
    expect(countEdits([join, undo]).joined).toBe(0)
    expect(countEdits([join, undo, redo]).joined).toBe(1)
    const again = revision(4, { kind: 'undo', edit: 'block.joinNext', of: 'r3' })
    expect(countEdits([join, undo, redo, again]).joined).toBe(0)
  })

  it('count fixes by what they did to the page', () => {
    const block = (id: string): Block => ({ id, role: 'body', text: id, marks: [], notes: [], source: [] })
    const fix = (blocks: Change['blocks']) =>
      countEdits([revision(1, { kind: 'fix', edit: 'finding.accept' }, { blocks })])
    expect(fix({ added: [], removed: [block('b2'), block('b3')], changed: [] })).toMatchObject({ joined: 2, typed: 0 })
    expect(fix({ added: [block('b2')], removed: [], changed: [] })).toMatchObject({ split: 1, joined: 0 })
    const text = [{ at: 0, remove: '意', insert: '' }]
    expect(fix({ added: [], removed: [], changed: [{ id: 'b1', text }] })).toMatchObject({ typed: 1, joined: 0 })
  })
})
