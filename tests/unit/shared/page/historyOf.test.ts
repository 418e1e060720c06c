import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../../shared/page/historyOf.ts'
import type { Origin, Revision } from '../../../../shared/page/revision.ts'
import { checkProperty, seed } from '../../../support/checkProperty.ts'

const revision = (number: number, origin: Origin): Revision => ({
  id: `r${number}`,
  parent: number === 1 ? null : `r${number - 1}`,
  number,
  author: 'A',
  at: '2026-01-02T03:04:05.678Z',
  origin,
  change: {},
})

describe('history of a page', () => {
  it('has nothing to undo at first', () => {
    expect(historyOf([])).toEqual({ undo: null, redo: null })
    expect(historyOf([revision(1, { kind: 'import', edit: 'import' })])).toEqual({ undo: null, redo: null })
  })

  it('ends what could be done again with the next correction', () => {
    const revisions = [
      revision(1, { kind: 'correction', edit: 'typing' }),
      revision(2, { kind: 'undo', edit: 'typing', of: 'r1' }),
    ]
    expect(historyOf(revisions).redo?.id).toBe('r2')
    const typed = [...revisions, revision(3, { kind: 'fix', edit: 'block.join' })]
    expect(historyOf(typed)).toMatchObject({ undo: { id: 'r3' }, redo: null })
  })

  it('takes out a revision that was undone under later ones, as part of a group', () => {
    const revisions = [
      revision(1, { kind: 'correction', edit: 'replaceAll', group: 'g' }),
      revision(2, { kind: 'correction', edit: 'typing' }),
      revision(3, { kind: 'undo', edit: 'replaceAll', of: 'r1', group: 'h' }),
    ]
    expect(historyOf(revisions)).toMatchObject({ undo: { id: 'r2' }, redo: { id: 'r3' } })
  })

  it(`does as a pair of stacks does, whatever is done (seed ${seed})`, () => {
    const step = fc.constantFrom('edit' as const, 'undo' as const, 'redo' as const)
    checkProperty(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const revisions: Revision[] = []
        // The model keeps what the text would be: a value a step, as a page would have it.
        let past: number[] = []
        let present = 0
        let future: number[] = []
        const valueAfter = new Map<string, readonly [number, number]>()
        for (const [index, name] of steps.entries()) {
          const { undo, redo } = historyOf(revisions)
          expect(undo === null).toBe(past.length === 0)
          expect(redo === null).toBe(future.length === 0)
          const number = revisions.length + 1
          const before = present
          if (name === 'edit') {
            past = [...past, present]
            present = index + 1
            future = []
            revisions.push(revision(number, { kind: 'correction', edit: 'typing' }))
          } else {
            const inverted = name === 'undo' ? undo : redo
            if (inverted === null) continue
            const [from, to] = valueAfter.get(inverted.id) ?? [-1, -1]
            expect(to).toBe(present)
            const kept = name === 'undo' ? past : future
            expect(from).toBe(kept.at(-1))
            if (name === 'undo') {
              future = [...future, present]
              past = past.slice(0, -1)
            } else {
              past = [...past, present]
              future = future.slice(0, -1)
            }
            present = from
            revisions.push(revision(number, { kind: name, edit: 'typing', of: inverted.id }))
          }
          valueAfter.set(`r${number}`, [before, present])
        }
      }),
      2_000,
    )
  })
})
