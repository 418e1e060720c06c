import { expect, test } from 'vitest'
import { historySteps } from '../../../../renderer/history/historySteps.ts'
import type { Origin, Revision } from '../../../../shared/page/revision.ts'

const start = Date.parse('2026-01-02T03:00:00.000Z')
const made = (number: number, seconds: number, origin: Partial<Origin> = {}, author = '韩'): Revision => ({
  id: `r${number}`,
  parent: null,
  number,
  author,
  at: new Date(start + seconds * 1000).toISOString(),
  origin: { kind: 'correction', edit: 'typing', ...origin },
  change: {},
})
const told = (revisions: readonly Revision[], unfolded: readonly string[] = []) =>
  historySteps(revisions, new Set(unfolded)).map(({ from, to }) => `${from}-${to}`)

test('the newest step stands first and the import last', () => {
  expect(told([made(1, 0, { edit: 'block.joinNext' }), made(2, 1, { kind: 'fix' })])).toEqual(['1-2', '0-1', '0-0'])
  expect(told([])).toEqual(['0-0'])
})

test('what was typed in one go is one step, until somebody rests, is another, or does something else', () => {
  const typed = [made(1, 0), made(2, 50), made(3, 100, { edit: 'delete' }), made(4, 161), made(5, 162, {}, '张')]
  expect(told(typed)).toEqual(['4-5', '3-4', '0-3', '0-0'])
  expect(told([made(1, 0), made(2, 1, { edit: 'paste' }), made(3, 2)])).toEqual(['2-3', '1-2', '0-1', '0-0'])
})

test('an unfolded step is followed by its parts', () => {
  expect(told([made(1, 0), made(2, 1)], ['r1'])).toEqual(['0-2', '1-2', '0-1', '0-0'])
})

test('what was undone is told apart, and no part of a step that holds', () => {
  const steps = historySteps([made(1, 0), made(2, 1), made(3, 2, { kind: 'undo', of: 'r2' })], new Set())
  expect(steps.map(({ to, isUndone }) => [to, isUndone])).toEqual([
    [3, false],
    [2, true],
    [1, false],
    [0, false],
  ])
})

test('where the first revisions were lost the earliest state that is known stands last', () => {
  expect(told([made(7, 0, { edit: 'paste' }), made(8, 1)])).toEqual(['7-8', '6-7', '6-6'])
})
