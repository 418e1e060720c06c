import { describe, expect, it } from 'vitest'
import { countEdits } from '../../../../renderer/app/countEdits.ts'
import type { Origin, Revision } from '../../../../shared/page/revision.ts'

const revision = (number: number, origin: Origin): Revision => ({
  id: `r${number}`,
  parent: null,
  number,
  author: '',
  at: '',
  origin,
  change: {},
})

describe('the counts of edits', () => {
  it('count corrections by what they did', () => {
    const counts = countEdits([
      revision(1, { kind: 'correction', edit: 'typing' }),
      revision(2, { kind: 'correction', edit: 'block.joinNext' }),
      revision(3, { kind: 'fix', edit: 'finding.accept' }),
      revision(4, { kind: 'correction', edit: 'block.moveUp' }),
      revision(5, { kind: 'correction', edit: 'topic.add' }),
    ])
    expect(counts).toEqual({ joined: 2, split: 0, moved: 1, typed: 1, tagged: 1, other: 0 })
  })

  it('leave out what was undone and count again what was done again', () => {
    const join = revision(1, { kind: 'correction', edit: 'block.joinNext' })
    const undo = revision(2, { kind: 'undo', edit: 'block.joinNext', of: 'r1' })
    const redo = revision(3, { kind: 'redo', edit: 'block.joinNext', of: 'r2' })
    expect(countEdits([join, undo]).joined).toBe(0)
    expect(countEdits([join, undo, redo]).joined).toBe(1)
  })
})
