import { describe, expect, it } from 'vitest'
import { makePage } from '../../../support/faultyPages/faultyPage.ts'
import { faultyPages, storiesOf } from '../../../support/faultyPages/faultyPages.ts'
import type { Gold } from '../../../support/faultyPages/gold.ts'

const parts = { tune: faultyPages('tune'), report: faultyPages('report') }
const all = [...parts.tune, ...parts.report]

/** Every line that gold places, once for each place. */
const placedLines = ({ articles, furniture, noise }: Gold): number[] => [
  ...articles.flatMap(({ headline, kicker, subhead, crosshead, byline, body, caption, credit }) =>
    [headline, kicker, subhead, crosshead, byline, body.flat(), caption, credit].flat(),
  ),
  ...furniture,
  ...noise,
]

describe('generated faulty pages', () => {
  it('are the same for the same seed and stories', () => {
    const stories = storiesOf('tune')
    expect(makePage(7, stories, false)).toEqual(makePage(7, stories, false))
    expect(makePage(8, stories, false).text).not.toBe(makePage(7, stories, false).text)
  })

  it('share no story between the part for tuning and the part for measuring', () => {
    const tuned = new Set(storiesOf('tune').map(({ id }) => id))
    expect(storiesOf('report').filter(({ id }) => tuned.has(id))).toEqual([])
  })

  it('have every line that is not blank in exactly one place', () => {
    for (const { gold, text } of all) {
      const lines = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]))
      expect(placedLines(gold).toSorted((a, b) => a - b)).toEqual(lines)
    }
  })

  it('quote what stands at the places that gold names', () => {
    for (const { gold, text } of all) {
      const lines = text.split('\n')
      const at = (line: number, col: number, length = 1) => lines[line - 1]?.slice(col, col + length)
      for (const { line, col } of [...gold.spaces, ...gold.splits]) expect(at(line, col)).toBe(' ')
      for (const { line, col, text: quoted = '' } of gold.repeats) expect(at(line, col, quoted.length)).toBe(quoted)
      for (const { line, col, wrong = '' } of [...gold.errors, ...gold.punctuation])
        expect(at(line, col, wrong.length)).toBe(wrong)
    }
  })

  it('join only lines of one paragraph, in their order', () => {
    for (const { gold } of all) {
      const neighbours = gold.articles.flatMap(({ body }) =>
        body.flatMap((lines) => lines.slice(1).map((line, i) => `${lines[i]}→${line}`)),
      )
      expect(gold.joins.map(({ from, to }) => `${from}→${to}`).toSorted()).toEqual(neighbours.toSorted())
    }
  })

  it('have no fault where they are to be clean', () => {
    for (const { gold } of all.filter(({ isClean }) => isClean)) {
      const { joins, splits, displaced, spaces, repeats, errors, punctuation } = gold
      expect([joins, splits, displaced, spaces, repeats, errors, punctuation].flat()).toEqual([])
    }
  })

  it('hold enough of each fault to measure by', () => {
    for (const pages of Object.values(parts)) {
      const count = (of: (gold: Gold) => readonly unknown[]) =>
        pages.reduce((sum, { gold }) => sum + of(gold).length, 0)
      expect(count(({ joins }) => joins.filter(({ kind }) => kind === 'interrupted'))).toBeGreaterThanOrEqual(200)
      expect(count(({ repeats }) => repeats)).toBeGreaterThanOrEqual(200)
      expect(count(({ displaced }) => displaced)).toBeGreaterThanOrEqual(200)
      expect(count(({ splits }) => splits)).toBeGreaterThanOrEqual(100)
      expect(count(({ punctuation }) => punctuation)).toBeGreaterThanOrEqual(200)
    }
  })
})
