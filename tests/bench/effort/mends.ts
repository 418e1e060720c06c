import type { Gold } from '../../support/faultyPages/gold.ts'

/** Counted apart: characters that were read wrongly, and everything else. */
export type Share = 'structure' | 'characters'

/** `text` in the place of a stretch of the source, in UTF-16 offsets, `to` exclusive. */
export interface TextMend {
  readonly share: Share
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What gold is sure of and knows the right text of, as places of the source. */
export interface Mends {
  readonly texts: readonly TextMend[]
  /** What goes between two lines that belong together. */
  readonly joins: readonly { readonly from: number; readonly to: number }[]
  /** The space that a paragraph's end replaces. */
  readonly splits: readonly number[]
  /** Places of what gold suspects, mended or not: a finding there is a fair question. */
  readonly doubts: readonly number[]
  /** Title lines that go together to the story that has another line. */
  readonly moves: readonly { readonly lines: readonly Line[]; readonly before: Line }[]
}

export interface Line {
  readonly from: number
  readonly to: number
}

const paragraphEnd = '\n\n'

function trimmed(share: Share, at: number, wrong: string, right: string): TextMend {
  let [start, end] = [0, 0]
  while (start < Math.min(wrong.length, right.length) && wrong[start] === right[start]) start++
  while (end < Math.min(wrong.length, right.length) - start && wrong.at(-1 - end) === right.at(-1 - end)) end++
  return { share, from: at + start, to: at + wrong.length - end, text: right.slice(start, right.length - end) }
}

/** Reads gold as mends. Marks of punctuation are no characters, as `tests/gold/SPEC.md` has them. */
export function readMends(gold: Gold, source: string): Mends {
  const lines: Line[] = []
  for (const text of source.split('\n')) {
    const from = (lines.at(-1)?.to ?? -1) + 1
    lines.push({ from, to: from + text.length })
  }
  const line = (number: number): Line => lines[number - 1] ?? { from: 0, to: 0 }
  const typed = (share: Share, entries: Gold['errors']) =>
    entries.flatMap(({ line: number, col, wrong = '', right, confidence }) =>
      confidence === 'possible' || right === null || right === undefined
        ? []
        : [trimmed(share, line(number).from + col, wrong, right)],
    )
  const splits = gold.splits.map(({ line: number, col }) => line(number).from + col)
  const surplus = [
    ...gold.spaces.map((space) => ({ ...space, wrong: ' ' })),
    ...gold.repeats.map((repeat) => ({ ...repeat, wrong: repeat.text ?? '' })),
  ].map(({ line: number, col, wrong }): TextMend => {
    const from = line(number).from + col
    return { share: 'structure', from, to: from + wrong.length, text: '' }
  })
  const groups = new Map<string, number[]>()
  for (const { lines: moved, belongs_to } of gold.displaced)
    groups.set(belongs_to, [...(groups.get(belongs_to) ?? []), ...moved])
  return {
    texts: [
      ...surplus.filter(({ from }) => !splits.includes(from)),
      ...typed('structure', gold.punctuation),
      ...typed('characters', gold.errors),
    ].toSorted((a, b) => a.from - b.from),
    joins: gold.joins
      .filter(({ certain }) => certain)
      .map(({ from, to }) => ({ from: line(from).to, to: line(to).from })),
    splits,
    doubts: [...gold.errors, ...gold.punctuation].map(({ line: number, col }) => line(number).from + col),
    moves: [...groups].map(([id, moved]) => {
      const story = gold.articles.find((article) => article.id === id)
      const own = [
        ...(story?.headline ?? []),
        ...(story?.kicker ?? []),
        ...(story?.byline ?? []),
        ...(story?.body ?? []).flat(),
      ]
      const rest = own.filter((each) => !moved.includes(each)).toSorted((a, b) => a - b)
      return { lines: moved.map(line), before: line(rest[0] ?? 1) }
    }),
  }
}

/** All of it as replacements in the source text, but the moves. */
export function replacementsOf({ texts, joins, splits }: Mends): readonly TextMend[] {
  return [
    ...texts,
    ...joins.map(({ from, to }): TextMend => ({ share: 'structure', from, to, text: '' })),
    ...splits.map((from): TextMend => ({ share: 'structure', from, to: from + 1, text: paragraphEnd })),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to)
}
