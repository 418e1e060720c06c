import type { Block, SourceRange } from './page.ts'

/** Ranges of two texts that became one: those known already are left out, those that touch are united. */
export function joinSources(left: readonly SourceRange[], right: readonly SourceRange[]): readonly SourceRange[] {
  const joined: SourceRange[] = []
  for (const range of [...left, ...right]) {
    const last = joined.at(-1)
    if (joined.some(({ from, to }) => from <= range.from && range.to <= to)) continue
    if (last?.to === range.from) joined[joined.length - 1] = { from: last.from, to: range.to }
    else joined.push(range)
  }
  return joined
}

/**
 * Ranges of the two parts of a block cut at `offset` of its text. `at` is that place in the source; where it is not
 * known, and the block is not its source letter by letter, both parts keep all ranges.
 */
export function splitSource(
  { source, text }: Block,
  offset: number,
  at: number | undefined,
): readonly [readonly SourceRange[], readonly SourceRange[]] {
  if (at !== undefined) {
    const index = source.findIndex(({ from, to }) => from <= at && at <= to)
    if (index >= 0) return cutAt(source, index, at)
  }
  const length = source.reduce((sum, { from, to }) => sum + to - from, 0)
  if (length !== text.length) return [source, source]
  let rest = offset
  for (const [index, { from, to }] of source.entries()) {
    if (rest <= to - from) return cutAt(source, index, from + rest)
    rest -= to - from
  }
  return [source, []]
}

function cutAt(source: readonly SourceRange[], index: number, at: number) {
  const cut = source[index]
  if (cut === undefined) return [source, []] as const
  const keep = ({ from, to }: SourceRange) => from < to
  return [
    [...source.slice(0, index), { from: cut.from, to: at }].filter(keep),
    [{ from: at, to: cut.to }, ...source.slice(index + 1)].filter(keep),
  ] as const
}

/** Where a block's text begins in the source; undefined for text that a person added. */
export const sourceStart = ({ source }: Block): number | undefined =>
  source.length === 0 ? undefined : Math.min(...source.map(({ from }) => from))
