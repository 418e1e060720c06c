import type { Finding, Fix } from '../contract/records.ts'
import { type Article, type Block, isTitleRole, type Page } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { isOpenEnd } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { pageTerms } from './pageTerms.ts'
import { type Recall, recallNothing } from './recall.ts'
import { findStrayTitles, type StrayTitles } from './strayTitles.ts'
import { type Better, findLacking, findSunk, findSwaps, type Story, toStory } from './titleFits.ts'
import { matchTitles } from './titleMatch.ts'

const id = 'misplacedHeadline'

/** A title that stands above its own story all right, but text of another one came in between. */
const parted = 'partedStory'

/** From here on a move is offered for "accept all". */
const sure = 0.8

/** Of the titles that fall short of that, by so much fewer belong elsewhere. */
const doubt = 0.3

/** Characters of a title that evidence quotes. */
const quoted = 20

const bodiesOf = ({ blocks }: Article): Block[] => blocks.filter(({ role }) => role === 'body' || role === 'caption')

interface Move {
  readonly blocks: readonly Block[]
  readonly fix: Fix
  readonly confidence: number
  readonly code: string
  /** How the story begins that the titles belong to. */
  readonly story: string
}

function toFinding({ blocks, fix, confidence, code, story }: Move): Finding {
  const title = blocks.map(({ text }) => text).join(' ')
  const rounded = Math.round(confidence * 100) / 100
  const check = code === 'titleParted' ? parted : id
  return {
    id: check,
    check,
    fingerprint: fingerprint(check, [code, title, story.slice(0, quoted)]),
    level: rounded >= sure ? 'accept' : 'show',
    confidence: rounded >= sure ? rounded : Math.max(0, rounded - doubt),
    places: blocks.map(({ id: block, text }) => ({ block, from: 0, to: text.length })),
    evidence: [{ code, params: { title: title.slice(0, quoted), story: story.slice(0, quoted) } }],
    fixes: [fix],
  }
}

const beginningOf = (article: Article): string => bodiesOf(article)[0]?.text ?? ''

/** Grows with how much better the other story fits, up to nearly sure; few terms in common weigh less. */
function confidenceOf({ own, better }: StrayTitles): number {
  const gain = (better.share - own.share) * Math.min(1, better.terms / 8)
  return Math.min(0.97, 0.55 + gain * 0.55)
}

/** Grows with what a change gains in all, from as likely as not. */
const confidenceFor = (gain: number, least: number): number => Math.min(0.98, least + gain * 0.6)

function swapOf({ blocks, home, target, gain }: Better): Move {
  const fix: Fix = { edit: 'swapTitles', first: home.article.id, second: target.article.id }
  const story = beginningOf(target.article)
  return { blocks, fix, confidence: confidenceFor(gain, 0.7), code: 'titlesSwapped', story }
}

function lackingOf({ blocks, target, gain }: Better): Move {
  const fix: Fix = { edit: 'moveBlocks', blocks: blocks.map(({ id }) => id), article: target.article.id }
  const story = beginningOf(target.article)
  return { blocks, fix, confidence: confidenceFor(gain, 0.75), code: 'titleTellsOther', story }
}

/** The story's beginning goes below the titles: its blocks and theirs head the article of the rest, in this order. */
function sunkOf({ blocks, home, target, gain }: Better): Move {
  const ids = [...blocks, ...target.article.blocks].map(({ id }) => id)
  const fix: Fix = { edit: 'moveBlocks', blocks: ids, article: home.article.id }
  const story = beginningOf(target.article)
  return { blocks, fix, confidence: confidenceFor(gain, 0.6), code: 'titleInsideStory', story }
}

/** A title that another story tells by far better, whatever stands over that. */
function strayOf(stray: StrayTitles, stories: readonly Story[]): Move[] {
  const home = stories[stray.home]
  const target = stories[stray.target]
  if (home === undefined || target === undefined) return []
  const blocks = home.begins ? stray.blocks : home.titles.filter((block) => !stray.staying.includes(block))
  const isLeftBare = blocks.length === home.titles.length && home.hasBody
  let confidence = confidenceOf(stray)
  if (target.titles.length === 0) confidence = Math.min(0.97, confidence + 0.1)
  else if (isLeftBare) confidence -= home.begins ? 0.25 : 0.1
  const fix: Fix = { edit: 'moveBlocks', blocks: blocks.map(({ id }) => id), article: target.article.id }
  const isParted = isLeftBare && !home.begins && target.index === home.index + 1 && target.titles.length === 0
  const code = isParted ? 'titleParted' : 'titleTellsOther'
  return [{ blocks, fix, confidence, code, story: beginningOf(target.article) }]
}

/** Of moves into one story only the surest. */
function oneToOne(strays: readonly StrayTitles[]): StrayTitles[] {
  const surest = new Map<number, StrayTitles>()
  for (const stray of strays) {
    const rival = surest.get(stray.target)
    if (rival === undefined || confidenceOf(rival) < confidenceOf(stray)) surest.set(stray.target, stray)
  }
  return strays.filter((stray) => surest.get(stray.target) === stray)
}

/** A title that stands in the midst of the only story that it can belong to. */
function insetOf({ article }: Story): Move[] {
  const { blocks } = article
  const first = blocks.findIndex(({ role }) => isTitleRole(role))
  const last = blocks.slice(0, Math.max(0, first)).findLast(({ role }) => role === 'body')
  if (last === undefined) return []
  const end = blocks.findIndex(({ role }, i) => i > first && !isTitleRole(role))
  const titles = blocks.slice(first, end < 0 ? blocks.length : end)
  const confidence = isOpenEnd(last.text) ? 0.95 : 0.9
  const fix: Fix = { edit: 'moveBlocks', blocks: titles.map(({ id }) => id), article: article.id }
  return [{ blocks: titles, fix, confidence, code: 'titleInsideStory', story: beginningOf(article) }]
}

/** What is wrong with the titles of a page; the first explanation of a title is taken, and those are the surer ones. */
function findMoves(page: Page, recall: Recall): Move[] {
  const { articles } = page
  const stories = articles.map(toStory)
  const titles = stories.flatMap((story) => story.titles)
  const match = matchTitles(articles, titles, pageTerms(page, recall))
  const moved = new Set<Story>()
  const free = ({ home, target }: Better) => !moved.has(home) && !moved.has(target)
  const take = (found: readonly Better[], moveOf: (better: Better) => Move): Move[] =>
    found.filter(free).map((better) => {
      moved.add(better.home).add(better.target)
      return moveOf(better)
    })
  const strays = oneToOne(findStrayTitles(articles, match))
  const split = new Set(strays.filter(({ staying }) => staying.length > 0).map(({ home }) => stories[home]))
  const moves = [
    ...take(
      findSwaps(stories, match).filter(({ home, target }) => !split.has(home) && !split.has(target)),
      swapOf,
    ),
    ...take(findLacking(stories, match), lackingOf),
    ...take(findSunk(stories, match), sunkOf),
  ]
  const others = strays.filter(({ home }) => {
    const story = stories[home]
    return story !== undefined && !moved.has(story)
  })
  const straying = new Set(others.map(({ home }) => stories[home]))
  const inset = stories.filter((story) => !moved.has(story) && !straying.has(story)).flatMap(insetOf)
  return [...moves, ...others.flatMap((stray) => strayOf(stray, stories)), ...inset]
}

/**
 * Titles that stand with the wrong story: those of two stories exchanged, a headline or kicker that another story
 * tells, a headline in the midst of its own. A title is known by its words that come back in a story, weighted by how
 * few stories of the page have them; every story takes one, and what moves must fit better by a margin. A story that
 * begins without a title speaks for one that stands over another.
 */
export const misplacedHeadline: Check = {
  id,
  check: (page, recall = recallNothing) => findMoves(page, recall).map(toFinding),
}
