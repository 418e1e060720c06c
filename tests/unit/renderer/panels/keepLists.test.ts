import { describe, expect, it } from 'vitest'
import { type FindingList, keepLists } from '../../../../renderer/panels/review/keepLists.ts'
import type { Finding } from '../../../../shared/contract/records.ts'

const finding = (id: string): Finding => ({
  id,
  check: 'brokenParagraph',
  fingerprint: id,
  level: 'show',
  confidence: 0.5,
  places: [],
  evidence: [],
  fixes: [],
})
const many = Array.from({ length: 25 }, (_, at) => finding(`f${at}`))
const ids = (lists: readonly FindingList[]) => lists.flatMap(({ findings }) => findings.map(({ id }) => id))
const keys = (lists: readonly FindingList[]) => lists.map(({ key }) => key)

describe('the lists of findings', () => {
  it('hold all in their order, a few each', () => {
    const lists = keepLists([], many)
    expect(ids(lists)).toEqual(many.map(({ id }) => id))
    expect(lists.map(({ findings }) => findings.length)).toEqual([10, 10, 5])
  })

  it('lose a finding without any other moving to another list', () => {
    const before = keepLists([], many)
    const after = keepLists(before, many.slice(1))
    expect(after.map(({ findings }) => findings.length)).toEqual([9, 10, 5])
    expect(keys(after)).toEqual(keys(before))
  })

  it('take up a finding where it stands', () => {
    const before = keepLists([], many)
    const after = keepLists(before, [...many.slice(0, 10), finding('new'), ...many.slice(10)])
    expect(after.map(({ findings }) => findings.length)).toEqual([11, 10, 5])
    expect(keys(after)).toEqual(keys(before))
  })

  it('never grow without end, and each keeps a key of its own', () => {
    const grown = Array.from({ length: 60 }, (_, at) => finding(`g${at}`))
    const lists = keepLists(keepLists([], many.slice(0, 5)), [...many.slice(0, 5), ...grown])
    expect(ids(lists)).toHaveLength(65)
    expect(Math.max(...lists.map(({ findings }) => findings.length))).toBeLessThanOrEqual(20)
    expect(new Set(keys(lists)).size).toBe(lists.length)
  })

  it('go when they are empty', () => {
    const before = keepLists([], many)
    expect(keys(keepLists(before, many.slice(10)))).toEqual(keys(before).slice(1))
  })

  it('hold findings in a new order in that order', () => {
    const turned = many.toReversed()
    expect(ids(keepLists(keepLists([], many), turned))).toEqual(turned.map(({ id }) => id))
  })
})
