import type { Finding } from '../../../shared/contract/records.ts'
import type { Analysis } from '../../../shared/formats/analysis.ts'
import type { Gold } from '../../support/faultyPages/gold.ts'

/** One thing that an analysis says is wrong with a page, and whether gold says so too. */
export interface Claim {
  readonly key: 'joins' | 'splits' | 'spaces' | 'repeats' | 'displaced' | 'punctuation'
  readonly level: Finding['level']
  readonly confidence: number
  readonly right: boolean
}

/** A stretch of a line, in gold or claimed. */
interface Span {
  readonly line: number
  readonly col: number
  readonly text?: string
  readonly wrong?: string
}

const at = ({ line, col }: Span): string => `${line}:${col}`
const lengthOf = ({ text, wrong }: Span): number => Math.max(1, (text ?? wrong ?? '').length)

/** Whether two stretches of a line touch. */
const touch = (a: Span, b: Span): boolean =>
  a.line === b.line && Math.min(a.col + lengthOf(a), b.col + lengthOf(b)) >= Math.max(a.col, b.col) - 1

const overlap = (a: readonly number[], b: readonly number[]): number =>
  a.filter((line) => b.includes(line)).length / new Set([...a, ...b]).size

/** In a run of turns any window of the surplus's length leaves the same text. */
const isSurplus = (claim: Span, gold: Span): boolean =>
  touch({ ...gold, col: gold.col - lengthOf(gold), text: 'x'.repeat(2 * lengthOf(gold)) }, claim)

/** What is claimed of a page, by the same rules as the score; what gold leaves open is left out. */
export function judgeClaims(gold: Gold, output: Analysis): Claim[] {
  const claim = (key: Claim['key'], { level, confidence }: Pick<Claim, 'level' | 'confidence'>, right: boolean) => ({
    key,
    level,
    confidence,
    right,
  })
  const splits = new Set(gold.splits.map(at))
  const spaces = new Set(gold.spaces.map(at))
  return [
    ...output.joins.map((join) =>
      claim(
        'joins',
        join,
        gold.joins.some(({ from, to }) => from === join.from && to === join.to),
      ),
    ),
    ...output.splits.map((split) => claim('splits', split, splits.has(at(split)))),
    ...output.spaces
      .filter((space) => !splits.has(at(space)))
      .map((space) => claim('spaces', space, spaces.has(at(space)))),
    ...output.repeats.map((repeat) =>
      claim(
        'repeats',
        repeat,
        gold.repeats.some((one) => isSurplus(repeat, one)),
      ),
    ),
    ...output.displaced.map((one) =>
      claim(
        'displaced',
        one,
        gold.displaced.some(({ lines }) => overlap(lines, one.lines) >= 0.5),
      ),
    ),
    ...output.punctuation
      .filter(({ kind }) => kind !== 'width')
      .flatMap((mark) => {
        const near = gold.punctuation.filter((one) => touch(one, mark))
        const isOpen = near.length > 0 && near.every(({ confidence }) => confidence === 'possible')
        return isOpen ? [] : [claim('punctuation', mark, near.length > 0)]
      }),
  ]
}
