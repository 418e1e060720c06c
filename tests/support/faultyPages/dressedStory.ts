import { type Cell, textOf, toCells } from './cells.ts'
import type { Piece, PieceRole } from './piece.ts'
import type { Random } from './random.ts'
import type { Picture, Story } from './story.ts'
import { dressText, type PageStyle } from './style.ts'

/** A paragraph or crosshead of a story, in as many parts as it is cut into. */
export interface Block {
  readonly role: 'body' | 'crosshead'
  readonly parts: readonly (readonly Cell[])[]
}

/** A story as a paper prints it. */
export interface DressedStory {
  readonly id: string
  readonly titles: readonly Piece[]
  readonly byline: readonly Piece[]
  readonly blocks: readonly Block[]
  readonly tail: readonly Piece[]
  readonly isIncomplete: boolean
}

export const piece = (role: PieceRole, article: string | null, cells: readonly Cell[], gap = 1): Piece => ({
  role,
  article,
  paragraph: 0,
  cells,
  gap,
})

/** A long part of a headline, set in two lines, keeps a space where the first one ended. */
function breakTitle(cells: readonly Cell[], random: Random): readonly Cell[] {
  const text = textOf(cells)
  const longest = text.split(' ').reduce((best, part) => (part.length > best.length ? part : best), '')
  if (longest.length < 14) return cells
  const at = text.indexOf(longest) + random.int(5, longest.length - 5)
  return [...cells.slice(0, at), { char: ' ', marks: [{ is: 'stray' }] }, ...cells.slice(at)]
}

function dressTitles(id: string, story: Story, style: PageStyle, isFaulty: boolean, random: Random): Piece[] {
  const parts = [
    { role: 'kicker' as const, text: story.kicker },
    { role: 'headline' as const, text: story.headline },
    { role: 'subhead' as const, text: story.deck },
  ].flatMap(({ role, text }) => (text === null ? [] : [{ role, text }]))
  const isOneLine = style.titles === 'oneLine' && style.prose !== 'english'
  const lines = isOneLine
    ? [{ role: 'headline' as const, text: parts.map(({ text }) => text.replace(/^——/, '')).join(' ') }]
    : parts
  const level = style.headings === 'even' ? 2 : style.headings === 'uneven' && random.chance(0.8) ? random.int(1, 4) : 0
  return lines.map(({ role, text }, i) => {
    const dressed = dressText(text, style)
    const broken = isFaulty && style.prose === 'modern' && random.chance(0.08) ? breakTitle(dressed, random) : dressed
    const mark = level > 0 ? toCells(`${'#'.repeat(level)} `) : []
    return piece(role, id, [...mark, ...broken], i > 0 && style.titles === 'together' ? 0 : 1)
  })
}

function dressByline(id: string, { writer }: Story, { byline, prose }: PageStyle, random: Random): Piece[] {
  if (writer === null || (byline === 'inText' && prose !== 'english')) return []
  if (prose === 'english') return [piece('byline', id, toCells(`By ${writer}`))]
  if (prose === 'traditional') return [piece('byline', id, toCells(`本報記者 ${writer}`))]
  const job = random.pick(['记者', '通讯员'])
  return [piece('byline', id, toCells(byline === 'square' ? `■ ${job} ${writer}` : `本报${job} ${writer}`))]
}

/** `本报讯（记者…）` at the head of the first paragraph. */
function reportHead({ writer }: Story, { byline, prose }: PageStyle): string {
  if (writer === null || byline !== 'inText' || prose === 'english') return ''
  return prose === 'traditional' ? `【記者${writer}報導】` : `本报讯（记者${writer}）`
}

/** A picture's caption with its credit on the same line or below; `gap` blank lines before it. */
export function dressPicture(id: string, picture: Picture, style: PageStyle, gap: number, random: Random): Piece[] {
  const { caption, credit } = picture
  if (style.prose === 'english')
    return [piece('caption', id, toCells(caption), gap), piece('credit', id, toCells(`Photo by ${credit}`), 0)]
  if (random.chance(0.3)) return [piece('caption', id, dressText(`${caption} 本报记者 ${credit}摄`, style), gap)]
  return [
    piece('caption', id, dressText(caption, style), gap),
    piece('credit', id, toCells(`${credit} 摄`), random.int(0, 1)),
  ]
}

export function dressStory(
  id: string,
  story: Story,
  style: PageStyle,
  isFaulty: boolean,
  random: Random,
): DressedStory {
  const head = reportHead(story, style)
  const first = story.texts.findIndex(({ role }) => role === 'body')
  const { caption, credit } = story
  return {
    id,
    titles: dressTitles(id, story, style, isFaulty, random),
    byline: dressByline(id, story, style, random),
    blocks: story.texts.map(({ role, text }, i) => ({
      role,
      parts: [dressText(i === first ? head + text : text, style)],
    })),
    tail: caption === null || credit === null ? [] : dressPicture(id, { caption, credit }, style, 1, random),
    isIncomplete: false,
  }
}
