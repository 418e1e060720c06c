import { blocksOf } from '../page/find.ts'
import type { Block, Page, SourceRange } from '../page/page.ts'
import { type Alignment, alignBlock } from '../text/alignBlock.ts'
import { lineIndex } from '../text/lineIndex.ts'

/** A place in the source: line from 1, column from 0 in UTF-16 units. */
export interface SourcePlace {
  readonly line: number
  readonly col: number
}

/** A stretch of one line of the source, quoted as it stands there. */
export interface SourceStretch extends SourcePlace {
  readonly text: string
}

interface AlignedBlock extends Pick<Alignment, 'toSource'> {
  readonly isOrdered: boolean
}

/** Finds places of a page's blocks in the source; a block that the page lacks, or that has no source, is nowhere. */
export interface SourcePlaces {
  lineAt(offset: number): number
  block(id: string): Block | undefined
  place(block: string, offset: number): SourcePlace | undefined
  /** The parts of a stretch by line, in order; a stretch of no length is one empty part. `around` adds context. */
  stretches(block: string, from: number, to: number, around?: number): readonly SourceStretch[]
}

/** Whether ranges stand in the order of the source, as those of a paragraph that was never joined do. */
const areOrdered = (source: readonly SourceRange[]): boolean =>
  source.every(({ from }, i) => from >= (source[i - 1]?.to ?? 0))

/** Those of ordered ranges that share characters with a stretch: a paragraph may have very many. */
function rangesWithin(source: readonly SourceRange[], start: number, end: number): readonly SourceRange[] {
  let first = 0
  for (let behind = source.length; first < behind; ) {
    const middle = (first + behind) >> 1
    if ((source[middle]?.to ?? 0) <= start) first = middle + 1
    else behind = middle
  }
  let last = first
  while ((source[last]?.from ?? end) < end) last++
  return source.slice(first, last)
}

/** Looks up places of a page in its decoded source text. Every block asked for is aligned once. */
export function sourcePlaces(page: Page, text: string): SourcePlaces {
  const index = lineIndex(text)
  const blocks = new Map(blocksOf(page).map((block) => [block.id, block]))
  const alignments = new Map<string, AlignedBlock>()
  const align = (block: Block): AlignedBlock => {
    const known = alignments.get(block.id)
    if (known !== undefined) return known
    const { toSource } = alignBlock(block.text, text, block.source)
    const made = { toSource, isOrdered: areOrdered(block.source) }
    alignments.set(block.id, made)
    return made
  }
  const placeOf = (offset: number): SourcePlace => {
    const line = index.lineAt(offset)
    return { line, col: offset - index.offsetOf(line) }
  }
  const known = (id: string) => {
    const block = blocks.get(id)
    return block === undefined || block.source.length === 0 ? undefined : block
  }
  return {
    lineAt: index.lineAt,
    block: (id) => blocks.get(id),
    place(id, offset) {
      const block = known(id)
      return block === undefined ? undefined : placeOf(align(block).toSource(offset))
    },
    stretches(id, from, to, around = 0) {
      const block = known(id)
      if (block === undefined) return []
      const { toSource, isOrdered } = align(block)
      const start = toSource(Math.max(0, from - around))
      const end = to > from || around > 0 ? toSource(Math.min(block.text.length, to + around) - 1) + 1 : start
      if (end <= start) return [{ ...placeOf(start), text: '' }]
      const [only] = block.source
      if (only !== undefined && block.source.length === 1 && only.from <= start && end <= only.to) {
        const { line, col } = placeOf(start)
        return [{ line, col, text: text.slice(start, end) }]
      }
      const ranges = isOrdered ? rangesWithin(block.source, start, end) : block.source
      const parts: SourceStretch[] = []
      for (const range of ranges) {
        const first = Math.max(start, range.from)
        const last = Math.min(end, range.to)
        if (first >= last) continue
        const { line, col } = placeOf(first)
        parts.push({ line, col, text: text.slice(first, last) })
      }
      return parts
    },
  }
}
