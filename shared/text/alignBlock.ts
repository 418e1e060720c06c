import { createDifference } from '../compare/createDifference.ts'
import type { SourceRange } from '../page/page.ts'
import { lastAt } from './lastAt.ts'

/** A stretch of block text and of source text, equal where both are of one length, of UTF-16 offsets. */
interface Stretch {
  readonly block: number
  readonly source: number
  readonly inBlock: number
  readonly inSource: number
}

/** Where the places of a block's text stand in its source, and back, in UTF-16 offsets. */
export interface Alignment {
  /** The source place of a place in the block's text; a text without source ranges stands at 0. */
  toSource(offset: number): number
  /** The place in the block's text of a source place; null where the block does not come from there. */
  toBlock(sourceOffset: number): number | null
}

/** Beyond this, stretches that were written anew are aligned by their ends alone: places are asked for while one types. */
const limits = { atOnce: 1_000_000, inAll: 4_000_000, isToRead: false }

function compare(origin: string, text: string): Stretch[] {
  const stretches: Stretch[] = []
  let block = 0
  let source = 0
  const add = (inBlock: number, inSource: number) => {
    if (inBlock > 0 || inSource > 0) stretches.push({ block, source, inBlock, inSource })
    block += inBlock
    source += inSource
  }
  for (const { at, remove, insert } of createDifference(limits)(origin, text)) {
    add(at - source, at - source)
    add(insert.length, remove.length)
  }
  add(text.length - block, origin.length - source)
  return stretches
}

/** Places inside a stretch that was rewritten keep their distance from its start, at most to its end. */
const within = (offset: number, start: number, length: number): number => Math.min(Math.max(offset - start, 0), length)

/**
 * Aligns the text of a block with the source ranges that it came from, whatever was corrected since: by the
 * smallest difference of the two texts (Myers), at once where they are equal, and coarser where long texts have little in
 * common. Keep the result while neither changes.
 */
export function alignBlock(blockText: string, sourceText: string, ranges: readonly SourceRange[]): Alignment {
  const parts: { readonly from: number; readonly to: number; readonly start: number }[] = []
  let length = 0
  for (const { from, to } of ranges) {
    parts.push({ from, to, start: length })
    length += to - from
  }
  const origin = parts.map(({ from, to }) => sourceText.slice(from, to)).join('')
  const [only] = parts
  // A paragraph that stands in one piece as it was printed, as nearly all do: places are found by counting.
  if (only !== undefined && parts.length === 1 && origin === blockText) {
    const { from, to } = only
    return {
      toSource: (offset) => from + within(offset, 0, to - from),
      toBlock: (offset) => (from <= offset && offset <= to ? offset - from : null),
    }
  }
  const stretches = compare(origin, blockText)
  return {
    toSource(offset) {
      const stretch = lastAt(stretches, (item) => item.block, offset)
      const place = stretch === undefined ? 0 : stretch.source + within(offset, stretch.block, stretch.inSource)
      const part = lastAt(parts, (item) => item.start, place)
      return part === undefined ? 0 : part.from + within(place, part.start, part.to - part.from)
    },
    toBlock(sourceOffset) {
      const part = parts.find(({ from, to }) => from <= sourceOffset && sourceOffset <= to)
      if (part === undefined) return null
      const place = part.start + sourceOffset - part.from
      const stretch = lastAt(stretches, (item) => item.source, place)
      return stretch === undefined ? 0 : stretch.block + within(place, stretch.source, stretch.inBlock)
    },
  }
}
