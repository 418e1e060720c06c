import { type Cell, marked, toCells } from './cells.ts'
import type { Random } from './random.ts'
import type { Prose } from './story.ts'

/** Habits of a paper, and of the program that read it. */
export interface PageStyle {
  readonly prose: Prose
  /** Characters a line of a column holds. */
  readonly width: number
  readonly marks: 'full' | 'half'
  /** ASCII quotes in Chinese text are faults of the page. */
  readonly quotes: 'curly' | 'ascii'
  readonly byline: 'square' | 'reporter' | 'inText'
  readonly headings: 'none' | 'even' | 'uneven'
  /** Parts of a headline on one line, on lines that stand together, or with a blank line between. */
  readonly titles: 'oneLine' | 'together' | 'apart'
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
}
const ascii: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

export function drawStyle(random: Random, prose: Prose, isClean: boolean): PageStyle {
  const isModern = prose === 'modern'
  return {
    prose,
    width: random.int(14, 20),
    marks: isModern && random.chance(0.5) ? 'half' : 'full',
    quotes: isModern && !isClean && random.chance(0.25) ? 'ascii' : 'curly',
    byline: random.pick(['square', 'reporter', 'inText']),
    headings: isModern ? random.pick(['none', 'none', 'even', 'uneven']) : 'none',
    titles: random.pick(['oneLine', 'together', 'apart', 'apart']),
  }
}

/** Text as this paper prints it. */
export function dressText(text: string, { marks, quotes }: PageStyle): Cell[] {
  return toCells(text).map((cell) => {
    const half = marks === 'half' ? halfWidth[cell.char] : undefined
    if (half !== undefined) return { ...cell, char: half }
    const plain = quotes === 'ascii' ? ascii[cell.char] : undefined
    return plain === undefined ? cell : marked({ ...cell, char: plain }, { is: 'quote', right: cell.char })
  })
}
