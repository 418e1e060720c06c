import { type Cell, isMarked, marked } from './cells.ts'
import type { Block, DressedStory } from './dressedStory.ts'
import type { Random } from './random.ts'
import type { PageStyle } from './style.ts'
import { cut, cutEnglish, fuse, leaveSpaces, loop, loseClosing } from './textFaults.ts'

/** Shortest paragraphs that faults are put into, in UTF-16 units. */
const shortest = 40

const isLong = ({ role, parts }: Block): boolean => role === 'body' && parts.flat().length >= shortest

/** The parts of a cut paragraph; now and then the new column has lost its first character. */
export function cutParagraph(cells: readonly Cell[], style: PageStyle, random: Random): readonly Cell[][] | null {
  const parts = style.prose === 'english' ? cutEnglish(cells, random) : cut(cells, style.width, random)
  if (parts === null) return null
  const [left, right] = parts
  const [first, second, ...rest] = right
  const isLossy = style.prose !== 'english' && random.chance(0.1)
  if (!isLossy || first === undefined || second === undefined) return [left, right]
  if (first.marks.length > 0 || !/\p{Script=Han}/u.test(first.char)) return [left, right]
  return [left, [marked(second, { is: 'lostBefore', right: first.char + second.char, key: 'errors' }), ...rest]]
}

function fuseSome(blocks: readonly Block[], random: Random): Block[] {
  const fused: Block[] = []
  for (const block of blocks) {
    const last = fused.at(-1)
    const isFree =
      last !== undefined && isLong(last) && isLong(block) && !last.parts.flat().some((cell) => isMarked(cell, 'fusion'))
    if (isFree && random.chance(0.08))
      fused[fused.length - 1] = { ...last, parts: [fuse(last.parts.flat(), block.parts.flat())] }
    else fused.push(block)
  }
  return fused
}

/** Puts faults of its text into a story: fused paragraphs, loops, lost marks, spaces, and cuts in one column. */
export function damageText(
  story: DressedStory,
  style: PageStyle,
  nextLoop: () => number,
  random: Random,
): DressedStory {
  const isChinese = style.prose !== 'english'
  const hasSpaces = isChinese && random.chance(0.5)
  const blocks = isChinese ? fuseSome(story.blocks, random) : story.blocks
  const damaged = blocks.map((block): Block => {
    if (!isLong(block)) return block
    let cells: readonly Cell[] = block.parts.flat()
    if (random.chance(0.22)) cells = loop(cells, nextLoop(), random.chance(0.35), random) ?? cells
    if (isChinese && style.quotes === 'curly' && random.chance(0.15)) cells = loseClosing(cells, random) ?? cells
    if (hasSpaces && random.chance(0.5)) cells = leaveSpaces(cells, style.width, random)
    const parts = random.chance(0.2) ? cutParagraph(cells, style, random) : null
    return { ...block, parts: parts ?? [cells] }
  })
  return { ...story, blocks: damaged }
}
