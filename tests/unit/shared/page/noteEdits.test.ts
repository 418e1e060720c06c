import { describe, expect, it } from 'vitest'
import { blockOf } from '../../../../shared/page/find.ts'
import { addNote, changeNote, removeNote } from '../../../../shared/page/noteEdits.ts'
import { dismissFinding, restoreFinding, setState } from '../../../../shared/page/pageEdits.ts'
import { makePage } from '../../../support/pages.ts'

const note = { id: 'n', from: 1, to: 2, text: '?', author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }
const page = makePage({ articles: [{ blocks: ['甲乙丙'] }] })

describe('notes', () => {
  it('are put on a passage in order, changed, settled and removed', () => {
    const noted = addNote(addNote(page, 'b1', note), 'b1', { ...note, id: 'm', from: 0, to: 1 })
    expect(blockOf(noted, 'b1')?.notes.map(({ id }) => id)).toEqual(['m', 'n'])
    const settled = changeNote(noted, 'n', { settled: true, text: '!' })
    expect(blockOf(settled, 'b1')?.notes[1]).toEqual({ ...note, settled: true, text: '!' })
    expect(removeNote(removeNote(settled, 'n'), 'm')).toEqual(page)
  })

  it('stay when their id is taken, gone, or nothing is new', () => {
    const noted = addNote(page, 'b1', note)
    expect(addNote(noted, 'b1', note)).toBe(noted)
    expect(changeNote(noted, 'n', { text: '?' })).toBe(noted)
    expect(removeNote(noted, 'm')).toBe(noted)
  })
})

describe('the records of a page', () => {
  it('keep a reason for problematic pages only', () => {
    const problematic = setState(page, { is: 'problematic', reason: '缺一栏' })
    expect(problematic.state).toEqual({ is: 'problematic', reason: '缺一栏' })
    expect(setState(problematic, { is: 'proofread', reason: '缺一栏' }).state).toEqual({ is: 'proofread', reason: '' })
    expect(setState(problematic, { is: 'problematic', reason: '缺一栏' })).toBe(problematic)
  })

  it('remember a dismissed finding once, until it is restored', () => {
    const dismissed = dismissFinding(page, { check: 'repeat', fingerprint: 'f' })
    expect(dismissFinding(dismissed, { check: 'repeat', fingerprint: 'f' })).toBe(dismissed)
    expect(restoreFinding(dismissed, 'f')).toEqual(page)
    expect(restoreFinding(page, 'f')).toBe(page)
  })
})
