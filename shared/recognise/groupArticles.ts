import { overlap } from '../text/overlap.ts'
import { isOpenEnd } from '../text/sentences.ts'
import { isClosingByline } from './bylines.ts'
import { pointsAtStory } from './credits.ts'
import { opensLetter, opensReport, opensStory, paragraphStart } from './openings.ts'
import type { Piece } from './piece.ts'
import { titleGroups } from './titleGroups.ts'

const photoGap = 2

/** The pieces of one story, in the order of the source. */
interface Story {
  readonly pieces: Piece[]
  readonly isPicture: boolean
}

const last = (story: Story | undefined): Piece | undefined => story?.pieces.at(-1)
const has = (story: Story | undefined, kind: Piece['kind']): boolean =>
  story?.pieces.some((piece) => piece.kind === kind) ?? false

/** Whether the running text of a story so far stops in mid-sentence. */
function isCut(story: Story | undefined): boolean {
  const body = story?.pieces.findLast(({ kind }) => kind === 'body')
  return body !== undefined && isOpenEnd(body.text)
}

/** Whether bylines of the page stand below their stories rather than above them. */
function closesWithBylines(pieces: readonly Piece[]): boolean {
  let vote = 0
  for (const [i, { kind }] of pieces.entries()) {
    if (kind !== 'byline') continue
    const before = pieces[i - 1]?.kind
    const after = pieces[i + 1]?.kind
    if (before === 'title') vote--
    else if (before === 'body' && after !== 'body') vote++
  }
  return vote > 0
}

/**
 * Groups pieces without furniture and noise into stories, by the order they stand in: titles begin one, and so does a
 * byline over running text without a title, or the head of a report (`本报讯`) or letter (`编辑同志：`). Titles in the midst of a broken
 * sentence, or below text that tells of them, belong to the story that they stand in, if it has none. A picture with a
 * caption of its own is a story; running text below it goes on with the story above.
 */
export function groupArticles(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map(titleGroups(pieces).map((group) => [group.from, group]))
  const closing = closesWithBylines(pieces)
  const stories: Story[] = []
  let story: Story | undefined
  const start = (isPicture: boolean): Story => {
    const fresh: Story = { pieces: [], isPicture }
    stories.push(fresh)
    return fresh
  }
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined) continue
    const group = groups.get(i)
    if (group !== undefined) {
      if (!isInset(story, pieces.slice(group.from, group.to), group.after)) story = start(false)
      for (const title of pieces.slice(group.from, group.to)) story?.pieces.push(title)
      i = group.to - 1
      continue
    }
    const next = pieces[i + 1]
    if (story?.isPicture && (piece.kind === 'body' || piece.kind === 'crosshead'))
      story = resumed(stories, piece) ?? start(false)
    const opens = piece.kind === 'body' && (opensReport(piece.text) || opensLetter(piece.text)) && has(story, 'body')
    if (story === undefined || opens || (piece.kind === 'byline' && beginsStory(story, piece, next, closing)))
      story = start(false)
    else if (piece.kind === 'caption' && beginsPicture(story, piece)) story = start(true)
    story.pieces.push(piece)
  }
  return stories.map((one) => one.pieces)
}

const hasTitle = (story: Story): boolean => has(story, 'title')

/** Text of a story in which words of a title are looked for, in UTF-16 units. */
const reach = 1600

/** The share of a title's pairs of characters, or words, that its own story has; another one shares a tenth by chance. */
const ownWords = 0.3

/** Whether titles stand within a story that has none: in a broken sentence, or where the text above tells of them. */
function isInset(story: Story | undefined, titles: readonly Piece[], after: Piece | undefined): boolean {
  if (story === undefined || hasTitle(story) || after?.kind !== 'body') return false
  if (isCut(story) && paragraphStart(after.text) <= 0.5) return true
  if (!has(story, 'body') || opensStory(after.text)) return false
  const text = story.pieces.flatMap((piece) => (piece.kind === 'body' ? [piece.text] : [])).join('\n')
  return overlap(titles.map((title) => title.text).join(' '), text.slice(0, reach)) >= ownWords
}

/** The story that goes on below a picture: the last one that is none, unless new text begins a report. */
function resumed(stories: readonly Story[], piece: Piece): Story | undefined {
  const before = stories.findLast(({ isPicture }) => !isPicture)
  return before !== undefined && (isCut(before) || !opensStory(piece.text)) ? before : undefined
}

function beginsStory(story: Story, piece: Piece, next: Piece | undefined, closing: boolean): boolean {
  if (!has(story, 'body') && !story.isPicture) return false
  if (last(story)?.kind === 'byline' || isClosingByline(piece.text)) return false
  return next?.kind === 'body' && !closing
}

function beginsPicture(story: Story, piece: Piece): boolean {
  if (pointsAtStory(piece.text)) return false
  if (last(story)?.kind === 'title') return false
  return piece.gap >= photoGap || opensStory(piece.text) || story.isPicture || isCut(story)
}
