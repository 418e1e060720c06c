import type { Fix } from '../contract/records.ts'
import { mapOffset } from '../page/deltas.ts'
import { tidyMarks } from '../page/marks.ts'
import type { Block, Mark } from '../page/page.ts'
import { replaceInBlock } from '../page/textEdits.ts'

/** A fix of the text of one block: what is to stand in a stretch, or a mark on it. */
interface TextFix {
  readonly from: number
  readonly to: number
  /** Null where the text stays. */
  readonly text: string | null
  readonly mark: Mark['kind'] | null
}

/** The text fixes among fixes by the block that they are about; a decision about many places comes in its parts. */
export function textFixesByBlock(fixes: readonly Fix[]): ReadonlyMap<string, readonly TextFix[]> {
  const blocks = new Map<string, TextFix[]>()
  const add = (block: string, from: number, to: number, text: string | null, mark: Mark['kind'] | null) => {
    const fix = { from, to, text, mark }
    if (!blocks.get(block)?.push(fix)) blocks.set(block, [fix])
  }
  for (const fix of fixes) {
    if (fix.edit === 'replace') add(fix.block, fix.from, fix.to, fix.text, null)
    else if (fix.edit === 'remove') add(fix.block, fix.from, fix.to, '', fix.gap ? 'gap' : null)
    else if (fix.edit === 'mark') add(fix.block, fix.from, fix.to, null, fix.kind)
    else if (fix.edit === 'replaceMany') {
      for (const { block, from, to, text } of fix.replacements) add(block, from, to, text, null)
    }
  }
  return blocks
}

/** Of fixes that overlap the longest, in the order of the text: what is taken out whole needs no mending inside. */
function withoutOverlap(fixes: readonly TextFix[]): TextFix[] {
  const kept: TextFix[] = []
  for (const fix of fixes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    let longest = true
    for (let last = kept.at(-1); last !== undefined && fix.from < last.to; last = kept.at(-1)) {
      longest = fix.to - fix.from > last.to - last.from
      if (!longest) break
      kept.pop()
    }
    if (longest) kept.push(fix)
  }
  return kept
}

/** A block after text fixes, and where its offsets went. */
export interface MendedBlock {
  readonly block: Block
  map(offset: number): number
}

/** Does fixes of one block's text at once, in time linear in its length; of those that overlap the longest is done. */
export function mendText(block: Block, fixes: readonly TextFix[]): MendedBlock {
  const kept = withoutOverlap(fixes)
  const replacements = kept.flatMap(({ from, to, text }) => (text === null ? [] : [{ from, to, text }]))
  const deltas = replacements.map(({ from, to, text }) => ({
    at: from,
    remove: block.text.slice(from, to),
    insert: text,
  }))
  const map = (offset: number) => mapOffset(deltas, offset, -1)
  const mended = replaceInBlock(block, replacements)
  const marks = kept.flatMap(({ from, to, mark }): Mark[] =>
    mark === null ? [] : [{ kind: mark, from: map(from), to: mark === 'gap' ? map(from) : map(to) }],
  )
  return { block: marks.length === 0 ? mended : { ...mended, marks: tidyMarks([...mended.marks, ...marks]) }, map }
}
