import { describe, expect, it } from 'vitest'
import { currentFinding, findingsFrom, nextFinding } from '../../../../renderer/panels/review/walkFindings.ts'
import type { Finding, Fix } from '../../../../shared/contract/records.ts'
import type { Place } from '../../../../shared/page/page.ts'
import { makePage } from '../../../support/makePage.ts'

const page = makePage({ articles: [{ blocks: ['税务信息化,', '正在推进。'] }, { blocks: ['另一篇'] }] })
const finding = (id: string, block: string, from: number, fixes: readonly Fix[] = []): Finding => ({
  id,
  check: 'any',
  fingerprint: id,
  level: 'show',
  confidence: 0.9,
  places: [{ block, from, to: from + 1 }],
  evidence: [],
  fixes,
})
const width = finding('width', 'b1', 5, [{ edit: 'replaceMany', replacements: [] }])
const findings = [finding('c', 'b3', 1), width, finding('a', 'b1', 1), finding('b', 'b2', 2)]
const at = (block: string, offset: number, looked: string | null = null) => ({
  page,
  findings,
  finding: looked,
  selection: { anchor: { block, offset }, focus: { block, offset } },
})
/** A finding was looked at there, and the caret taken elsewhere. */
const left = (looked: string, from: Place, block: string, offset: number) => ({
  ...at(block, offset, looked),
  lookedFrom: from,
})
const ids = (found: readonly Finding[]) => found.map(({ id }) => id)

describe('the current finding', () => {
  it('is the one at the caret, whichever was looked at before', () => {
    expect(currentFinding(at('b2', 3, 'a'))?.id).toBe('b')
  })

  it('is the one looked at while the caret touches none', () => {
    expect(currentFinding(at('b2', 0, 'c'))?.id).toBe('c')
    expect(currentFinding(at('b2', 0))).toBeUndefined()
  })

  it('is no decision about the whole page because the caret stands at one of its places', () => {
    expect(currentFinding(at('b1', 5))).toBeUndefined()
    expect(currentFinding(at('b1', 5, 'width'))?.id).toBe('width')
  })

  it('is a name that is spelled otherwise, at its place', () => {
    const names = { kind: 'person', text: '税', spellings: [] } as const
    const name = { ...width, names }
    expect(currentFinding({ ...at('b1', 5), findings: [name] })).toBe(name)
  })
})

describe('the way through the findings', () => {
  it('follows the page and comes around, decisions about the whole page last', () => {
    expect(ids(findingsFrom(at('b2', 2), 1))).toEqual(['c', 'width', 'a'])
    expect(ids(findingsFrom(at('b2', 2), -1))).toEqual(['a', 'width', 'c'])
  })

  it('begins at the caret where none is looked at', () => {
    expect(ids(findingsFrom(at('b2', 0), 1))).toEqual(['b', 'c', 'width', 'a'])
    expect(ids(findingsFrom(at('b2', 0), -1))).toEqual(['a', 'width', 'c', 'b'])
  })

  it('stays at the only one', () => {
    const state = { ...at('b1', 1), lookedFrom: null, findings: [finding('a', 'b1', 1)] }
    expect(nextFinding(state, 1)?.id).toBe('a')
  })

  it('goes on from the caret where a person took it elsewhere', () => {
    const there = { block: 'b1', offset: 1 }
    expect(nextFinding(left('a', there, 'b2', 4), 1)?.id).toBe('c')
    expect(nextFinding(left('a', there, 'b2', 4), -1)?.id).toBe('b')
    expect(nextFinding(left('width', { block: 'b1', offset: 5 }, 'b2', 0), 1)?.id).toBe('b')
  })

  it('goes on from the caret where one is shown only because it is near', () => {
    const near = { ...at('b1', 3, 'a'), lookedFrom: null }
    expect(nextFinding(near, 1)?.id).toBe('b')
    expect(nextFinding({ ...near, ...at('b1', 0, 'a') }, 1)?.id).toBe('a')
    expect(nextFinding({ ...near, ...at('b2', 4, 'b') }, 1)?.id).toBe('c')
    expect(nextFinding({ ...near, ...at('b2', 1, 'b') }, -1)?.id).toBe('a')
  })

  it('goes on from the one looked at while the caret is left where it was, or on it', () => {
    const there = { block: 'b2', offset: 0 }
    expect(nextFinding(left('c', there, 'b2', 0), 1)?.id).toBe('width')
    expect(nextFinding(left('c', there, 'b3', 2), -1)?.id).toBe('b')
  })
})
