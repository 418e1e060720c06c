import type { Block, SourceRange } from '../page/page.ts'
import { lastAt } from '../text/lastAt.ts'
import { excess } from './excess.ts'
import type { PlacedBlock } from './placedBlocks.ts'

/** A block of the first page and one of the second that have text in common. */
export interface BlockMatch {
  readonly before: PlacedBlock
  readonly after: PlacedBlock
}

/** The share of a block's pairs of characters that must stand in another for it to have gone there. */
const leastShare = 0.6
/** Pairs of characters that stand in more blocks than this tell nothing. */
const mostHolders = 32

const pairsOf = (text: string): number[] => {
  const letters = text.replace(/\s+/gu, '')
  if (letters.length < 2) return letters === '' ? [] : [letters.charCodeAt(0)]
  return Array.from(
    { length: letters.length - 1 },
    (_, at) => letters.charCodeAt(at) * 65536 + letters.charCodeAt(at + 1),
  )
}

/** The pairs of a text that its other state does not have, each as often as it is in excess. */
const excessOf = (text: string, other: string): readonly number[] =>
  excess(pairsOf(text), pairsOf(other), (pair) => pair)

/** Text of one page that a block of the same id on the other does not account for. */
interface Loose {
  readonly placed: PlacedBlock
  readonly pairs: readonly number[]
  readonly partner: Block | undefined
}

/** What finds, for a block without a partner, the block of the other page that took its text in. */
function createFinder(others: readonly PlacedBlock[], partnerOf: (id: string) => Block | undefined) {
  const loose: Loose[] = []
  const holders = new Map<number, number[]>()
  for (const placed of others) {
    const partner = partnerOf(placed.block.id)
    if (partner?.text === placed.block.text) continue
    const pairs = excessOf(placed.block.text, partner?.text ?? '')
    for (const pair of new Set(pairs)) {
      const known = holders.get(pair)
      if (known === undefined) holders.set(pair, [loose.length])
      else known.push(loose.length)
    }
    loose.push({ placed, pairs, partner })
  }
  const byText = (block: Block): PlacedBlock | undefined => {
    const wanted = new Set(pairsOf(block.text))
    const votes = new Map<number, number>()
    for (const pair of wanted) {
      const known = holders.get(pair) ?? []
      if (known.length <= mostHolders) for (const holder of known) votes.set(holder, (votes.get(holder) ?? 0) + 1)
    }
    let best: { readonly holder: number; readonly count: number } | undefined
    for (const [holder, count] of votes) if (count > (best?.count ?? 0)) best = { holder, count }
    if (best === undefined || best.count < leastShare * wanted.size) return undefined
    return loose[best.holder]?.placed
  }
  const ranges = loose
    .flatMap(({ placed, partner }) =>
      placed.block.source.map(({ from, to }) => ({ from, to, placed, known: partner?.source ?? [] })),
    )
    .sort((a, b) => a.from - b.from)
  /** What a join took in is known by the source that it came from, however it was rewritten since. */
  const bySource = ({ source: [range] }: Block): PlacedBlock | undefined => {
    const held = range && lastAt(ranges, ({ from }) => from, range.from)
    if (range === undefined || held === undefined || range.from === range.to) return undefined
    const covers = ({ from, to }: SourceRange) => from <= range.from && range.to <= to
    return covers(held) && !held.known.some(covers) ? held.placed : undefined
  }
  return (block: Block) => byText(block) ?? bySource(block)
}

/**
 * Which blocks of two pages belong together. By id, since edits keep ids; a block that has no partner belongs to the one
 * that holds most of its text beyond what that block had before, or else that came from the same stretch of the source.
 * In time linear in the text that differs.
 */
export function matchBlocks(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): readonly BlockMatch[] {
  const oldById = new Map(before.map((placed) => [placed.block.id, placed] as const))
  const newById = new Map(after.map((placed) => [placed.block.id, placed] as const))
  const matches: BlockMatch[] = []
  for (const placed of before) {
    const partner = newById.get(placed.block.id)
    if (partner !== undefined) matches.push({ before: placed, after: partner })
  }
  const left = before.filter(({ block }) => !newById.has(block.id))
  const came = after.filter(({ block }) => !oldById.has(block.id))
  if (left.length > 0) {
    const find = createFinder(after, (id) => oldById.get(id)?.block)
    for (const placed of left) {
      const target = find(placed.block)
      if (target !== undefined) matches.push({ before: placed, after: target })
    }
  }
  if (came.length > 0) {
    const find = createFinder(before, (id) => newById.get(id)?.block)
    for (const placed of came) {
      const origin = find(placed.block)
      if (origin !== undefined) matches.push({ before: origin, after: placed })
    }
  }
  return matches
}
