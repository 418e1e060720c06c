import { balance } from '../text/balance.ts'
import { isCjkText } from '../text/characters.ts'
import { beginsSmall, isCased, isInCapitals } from '../text/letterCase.ts'
import { overlap } from '../text/overlap.ts'
import { beginsWithinSentence, endsSentence, isOpenEnd } from '../text/sentences.ts'
import { opensReport, opensStory, paragraphStart } from './openings.ts'
import type { PageWords } from './pageWords.ts'
import type { Piece } from './piece.ts'

/** A piece with what stands around it, furniture and noise left out. */
export interface Surroundings {
  readonly before: Piece | undefined
  readonly after: Piece | undefined
  /** Whether running text shortly above stops in mid-sentence, so that text below may go on with it. */
  readonly isCut: boolean
  /** The two pieces of running text that come next, put together. */
  readonly story: string
  /** How alike another short line is made that is no neighbour: 0…2. */
  readonly likeness: number
  /** Whether titles of this page carry heading marks. */
  readonly marksTitles: boolean
  readonly words: PageWords
}

/** Words of a running sentence that headlines do without. */
const sentenceWords = /了|是|还|均|不仅|以及|此次|其中|他们/
const weakTail = /[的和与及或在对把被将为从向以并且而至]$/
const event =
  /(?:公布|举行|举办|召开|启动|开班|开幕|闭幕|落幕|揭牌|成立|完成|投运|投用|发布|上线|签约|亮相|开工|竣工|通车|开通|出台|印发|落地|获奖|夺冠|逝世|当选|会见|抵达|揭晓|启事|公告|通告|公示|通知|声明|讣告|名单|答记者问)$/

/** A clause is shorter than this: a longer line without any pause in it is no running text. */
const longestInset = 60
const shortestInset = 5

const partsOf = (text: string): string[] => text.split(/[\s\u3000]+/).filter((part) => part !== '')

/** Two slogans side by side: parts of some length, none of them a sentence. */
const isParted = (text: string): boolean => {
  const parts = partsOf(text)
  return parts.length >= 2 && parts.length <= 5 && parts.every((part) => part.length >= 2 && !/[,，;；]/.test(part))
}

/** Words of grammar with which a line of running text stops and a title does not. */
const openingWord =
  /(?<!\p{L})(?:the|an?|of|and|or|to|in|on|at|for|by|with|from|as|is|are|was|were|that|which|his|her|its|their|der|die|das|de[mnrs]|eine?[mnrs]?|und|oder|i[mn]|am|zu[mr]?|vo[mnr]|mit|auf|für|les?|la|une?|du|et|ou|à|aux?|en|dans|par|pour|sur|el|l[ao]s|y|con|por|para|del|il|gli|di|che|het|een|van|op|och|av|att|som|og|på|и|в|на|с|к|по|для|от|из|за)$/u

/** What the letters of a script with spaces say: capitals throughout or at most words, a line cut in a word or before one. */
function letterEvidence(text: string): number {
  if (text.replace(/[^\p{L}]/gu, '').length < 4) return -1
  if (!isCased(text)) return 0
  if (isInCapitals(text)) return 3
  if (beginsSmall(text)) return endsSentence(text) ? -6 : -3
  const end = text.endsWith('-') ? -4 : openingWord.test(text) ? -1.5 : 0
  const long = (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter((word) => word.length > 3)
  const capital = long.filter((word) => /^\p{Lu}/u.test(word))
  return (long.length > 0 && capital.length >= long.length * 0.75 ? 2 : -1) + end
}

function ownEvidence(text: string): number {
  const cjk = isCjkText(text)
  let score = cjk ? 0 : letterEvidence(text)
  if (text.length > 45 && cjk) score -= 1
  if (text.length > 65) score -= 2
  if (text.length > 30 && text.split('、').length > 2) score -= 1
  if (cjk && isParted(text)) score += 1.5
  if (/[,，،]/.test(text)) score -= cjk ? 1.5 : 0.75
  if (weakTail.test(text)) score -= 2.5
  if (event.test(text)) score += 1.5
  if (sentenceWords.test(text)) score -= 0.75
  if (beginsWithinSentence(text)) score -= 5
  if (endsSentence(text) && !(/[！!？?]["”]?$/.test(text) || !cjk)) score -= 3
  const { open, stray } = balance(text)
  if (open + stray > 0 || (text.split('"').length - 1) % 2 === 1) score -= 2.5
  const start = paragraphStart(text)
  return score - (start === 1 ? 3 : start > 0.5 ? 1.5 : 0)
}

function storyEvidence(text: string, story: string): number {
  const share = overlap(text, story)
  return share >= 0.5 ? 1 : share >= 0.3 ? 0.5 : 0
}

/** Whether the page knows the word across a seam; Latin words are parted by spaces, and letters across them say nothing. */
const seamWord = (words: PageWords, left: string, right: string): number =>
  isCjkText(left) ? words.acrossSeam(left, right) : 0

/**
 * Whether a piece is running text as far as is known: a short line of which that is not decided yet is taken for it where
 * its own words and marks speak against a title.
 */
const isText = ({ kind, text }: Piece): boolean => kind === 'body' || (kind === null && ownEvidence(text) < 0)

/**
 * A short line without any pause in it between two pieces of running text. Below a closed paragraph only the head of a
 * broken one stands like that, and then the page may know the word across the seam below; below an open end only a
 * whole column of one line, which hardly occurs.
 */
function insetEvidence({ text }: Piece, { before, after, story, words }: Surroundings): number {
  if (before === undefined || !isText(before) || after?.kind !== 'body') return 0
  if (text.length > longestInset || !isCjkText(text)) return 0
  if (text.length < shortestInset || /[，,。、；;：:]/.test(text) || paragraphStart(text) > 0.5) return 0
  if (words.acrossSeam(text, story) > 0) return 0
  if (!isOpenEnd(before.text)) return 1
  return words.acrossSeam(before.text, text) === 0 ? 3 : 0
}

/** How much speaks for a line above titles being torn off a paragraph that goes on below them. */
function tornAbove(text: string, story: string, words: PageWords): number {
  if (isCjkText(text) && isParted(text)) return 0
  return beginsWithinSentence(story) ? 3 : seamWord(words, text, story)
}

/** A paragraph is longer than this, in letters of a script with spaces; titles have less. */
const shortestParagraph = 90

/**
 * A short line of a script with spaces at the head of a paragraph, where nothing above goes on below it: it is a title or
 * the first line of a broken paragraph, and how the text below begins tells which.
 */
function headEvidence({ text }: Piece, { after, isCut }: Surroundings): number {
  if (isCut || isCjkText(text) || after?.kind !== 'body') return 0
  if (beginsSmall(after.text)) return -2
  return after.text.length >= shortestParagraph ? 2 : 0
}

/** What follows a title: a byline, another title, a report. Other running text may go on in mid-word. */
function afterEvidence({ text }: Piece, { after, story, isCut, words }: Surroundings): number {
  switch (after?.kind) {
    case 'byline':
      return 3
    case 'title':
      return (after.gap <= 1 ? 2 : 1) - tornAbove(text, story, words)
    case 'body':
      if (beginsWithinSentence(story)) return isCut ? 0 : -6
      if (opensStory(story)) return opensReport(story) ? 3 : 2
      return (paragraphStart(story) === 1 ? 0.75 : -0.25) + 0.25 - 1.5 * seamWord(words, text, story)
    case 'list':
    case 'caption':
      return 1
    case undefined:
      return -1
    default:
      return 0
  }
}

function beforeEvidence(piece: Piece, { before, words }: Surroundings): number {
  if (before === undefined) return 1
  if (before.kind === 'list') return piece.gap === 0 ? -6 : -1
  if (before.kind === 'title' && before.level > 0 && piece.level === 0) return 0
  if (before.kind === 'body') {
    if (isOpenEnd(before.text)) return -0.5 - 1.25 * seamWord(words, before.text, piece.text)
    return piece.gap === 0 ? -0.5 : 0.5
  }
  if (before.kind === null) return (piece.gap === 0 ? 1 : 0.5) + (isParted(before.text) ? 0.5 : 0)
  return before.kind === 'byline' ? -2.5 : 1
}

/** On a page that marks its titles a line without a mark is one only above another, and not in a broken sentence. */
function markEvidence({ level }: Piece, { after, isCut, marksTitles }: Surroundings): number {
  if (!marksTitles || level > 0) return 0
  return after?.kind === 'title' && !isCut ? -0.5 : -1.5
}

/**
 * How much speaks for a short line being a title rather than a torn-off piece of a paragraph; above 1 it
 * is taken for one. Layout weighs most (what stands around it, slogans side by side, lines made alike), then whether
 * the page knows the word that would stand across the seam, then how much of it comes back in the story below, then
 * how it begins and ends.
 */
export const titleEvidence = (piece: Piece, around: Surroundings): number =>
  ownEvidence(piece.text) +
  storyEvidence(piece.text, around.story) +
  afterEvidence(piece, around) +
  beforeEvidence(piece, around) +
  markEvidence(piece, around) +
  headEvidence(piece, around) +
  insetEvidence(piece, around) +
  around.likeness * 2
