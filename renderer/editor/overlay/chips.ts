import type { Finding } from '../../../shared/contract/records.ts'
import { indexPage, type PageIndex } from '../../../shared/page/indexPage.ts'
import type { Page } from '../../../shared/page/page.ts'
import { titleWithout } from '../../panels/review/titleWithout.ts'

/**
 * `join` stands between two blocks that belong together; `joinAway` under the first one and `continues` above the second
 * where something stands between them; `move`, `moveUp` and `swap` under a title that belongs elsewhere, `moveHere` where it would
 * stand.
 */
export type ChipKind = 'join' | 'joinAway' | 'continues' | 'move' | 'moveUp' | 'moveHere' | 'swap'

/** What a finding offers at a block of the sheet. */
export interface Chip {
  readonly kind: ChipKind
  /** Id of the finding. */
  readonly finding: string
  /** The block that it is about besides this one. */
  readonly other: string
  /** The first words there, or the last of a block that ends there. */
  readonly words: string
}

/** At most one chip on each side of a block. */
export interface BlockChips {
  readonly before: Chip | undefined
  readonly after: Chip | undefined
}

const noChips: BlockChips = { before: undefined, after: undefined }
const shownWords = 12

const head = (text: string): string => (text.length > shownWords ? `${text.slice(0, shownWords)}…` : text)
const tail = (text: string): string => (text.length > shownWords ? `…${text.slice(-shownWords)}` : text)
const textOf = (index: PageIndex, block: string): string => index.block(block)?.text.trim() ?? ''

type Placed = readonly [block: string, side: keyof BlockChips, chip: Chip]

function chipsOfFinding(index: PageIndex, { id, fixes: [fix], places }: Finding): readonly Placed[] {
  switch (fix?.edit) {
    case 'join': {
      const { left, right } = fix
      const words = head(textOf(index, right))
      if (index.isNext(left, right)) return [[left, 'after', { kind: 'join', finding: id, other: right, words }]]
      return [
        [left, 'after', { kind: 'joinAway', finding: id, other: right, words }],
        [right, 'before', { kind: 'continues', finding: id, other: left, words: tail(textOf(index, left)) }],
      ]
    }
    case 'moveBlocks': {
      const target = index.article(fix.article)
      const [first] = fix.blocks
      const last = fix.blocks.at(-1)
      const there = target?.blocks.find((block) => !fix.blocks.includes(block.id))
      if (first === undefined || last === undefined || target === undefined || there === undefined) return []
      const isUp = fix.blocks.some((block) => index.articleOf(block) === target)
      const words = head(titleWithout(target, fix.blocks))
      return [
        [last, 'after', { kind: isUp ? 'moveUp' : 'move', finding: id, other: there.id, words }],
        [there.id, 'before', { kind: 'moveHere', finding: id, other: first, words: head(textOf(index, first)) }],
      ]
    }
    case 'swapTitles': {
      const ends = [fix.first, fix.second].map((article) => {
        const own = places.map(({ block }) => block).filter((block) => index.articleOf(block)?.id === article)
        return { first: own[0], last: own.at(-1) }
      })
      return ends.flatMap(({ last }, end): readonly Placed[] => {
        const other = ends[1 - end]?.first
        if (last === undefined || other === undefined) return []
        const words = head(titleWithout(index.articleOf(other), []))
        return [[last, 'after', { kind: 'swap', finding: id, other, words }]]
      })
    }
    default:
      return []
  }
}

/** What the findings offer at the blocks of a page, by block. */
export function chipsOf(page: Page, findings: readonly Finding[]): ReadonlyMap<string, BlockChips> {
  const chips = new Map<string, BlockChips>()
  const index = indexPage(page)
  for (const [block, side, chip] of findings.flatMap((finding) => chipsOfFinding(index, finding))) {
    const own = chips.get(block) ?? noChips
    if (own[side] === undefined) chips.set(block, { ...own, [side]: chip })
  }
  return chips
}

const sameChip = (a: Chip | undefined, b: Chip | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    a.finding === b.finding &&
    a.other === b.other &&
    a.words === b.words)

export const sameChips = (a: BlockChips | undefined, b: BlockChips | undefined): boolean =>
  a === b || (sameChip(a?.before, b?.before) && sameChip(a?.after, b?.after))
