import type { Finding, Fix } from '../contract/records.ts'
import { type Article, type Block, isTitleRole, type Page } from '../page/page.ts'
import { opensStory } from '../recognise/openings.ts'
import { isOpenEnd } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { fingerprint } from './fingerprint.ts'
import { recallNothing } from './recall.ts'
import { findStrayTitles, type StrayTitles } from './strayTitles.ts'

const id = 'misplacedHeadline'

/** From here on a move is offered for "accept all". */
const sure = 0.8

/** Characters of a title that evidence quotes. */
const quoted = 20

const titlesOf = ({ blocks }: Article): Block[] => blocks.filter(({ role }) => isTitleRole(role))
const bodiesOf = ({ blocks }: Article): Block[] => blocks.filter(({ role }) => role === 'body' || role === 'caption')

/** Whether an article begins a story of its own below its titles: with a byline or with how news is told. */
function beginsStory({ blocks }: Article): boolean {
  const first = blocks.find(({ role }) => !isTitleRole(role) && role !== 'section')
  return first !== undefined && (first.role === 'byline' || opensStory(first.text))
}

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
  const percent = Math.round(confidence * 100)
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [code, title, story.slice(0, quoted)]),
    level: confidence >= sure ? 'accept' : 'show',
    confidence: percent / 100,
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

/** The stray titles of two stories that tell each other's, all of them. */
function isSwap(a: StrayTitles, b: StrayTitles | undefined): b is StrayTitles {
  return b !== undefined && b.target === a.home && a.staying.length === 0 && b.staying.length === 0
}

function moveOf(stray: StrayTitles, all: readonly StrayTitles[], articles: readonly Article[]): Move[] {
  const home = articles[stray.home]
  const target = articles[stray.target]
  if (home === undefined || target === undefined) return []
  const back = all.find((other) => other.home === stray.target)
  const story = beginningOf(target)
  if (isSwap(stray, back)) {
    if (stray.home > back.home) return []
    const confidence = Math.min(0.98, 0.1 + Math.max(confidenceOf(stray), confidenceOf(back)))
    const fix: Fix = { edit: 'swapTitles', first: home.id, second: target.id }
    return [{ blocks: [...titlesOf(home), ...titlesOf(target)], fix, confidence, code: 'titlesSwapped', story }]
  }
  const blocks = beginsStory(home) ? stray.blocks : titlesOf(home).filter((block) => !stray.staying.includes(block))
  const isLeftBare = blocks.length === titlesOf(home).length && bodiesOf(home).length > 0
  const isTitled = titlesOf(target).length > 0 && back === undefined
  let confidence = confidenceOf(stray)
  if (titlesOf(target).length === 0) confidence = Math.min(0.97, confidence + 0.1)
  else if (isTitled && isLeftBare) confidence -= beginsStory(home) ? 0.25 : 0.1
  const fix: Fix = { edit: 'moveBlocks', blocks: blocks.map((block) => block.id), article: target.id }
  return [{ blocks, fix, confidence, code: 'titleTellsOther', story }]
}

/** Of moves into one story only the surest. */
function oneToOne(strays: readonly StrayTitles[]): StrayTitles[] {
  const best = new Map<number, StrayTitles>()
  for (const stray of strays) {
    const rival = best.get(stray.target)
    if (rival === undefined || confidenceOf(rival) < confidenceOf(stray)) best.set(stray.target, stray)
  }
  return strays.filter((stray) => best.get(stray.target) === stray)
}

/** A title that stands in the midst of the only story that it can belong to. */
function insetOf(article: Article): Move[] {
  const { blocks } = article
  const first = blocks.findIndex(({ role }) => isTitleRole(role))
  const above = blocks.slice(0, Math.max(0, first)).filter(({ role }) => role === 'body')
  const last = above.at(-1)
  if (last === undefined) return []
  const end = blocks.findIndex(({ role }, i) => i > first && !isTitleRole(role))
  const titles = blocks.slice(first, end < 0 ? blocks.length : end)
  const confidence = isOpenEnd(last.text) ? 0.9 : 0.7
  const fix: Fix = { edit: 'moveBlocks', blocks: titles.map((block) => block.id), article: article.id }
  return [{ blocks: titles, fix, confidence, code: 'titleInsideStory', story: beginningOf(article) }]
}

function findMoves({ articles }: Page, strays: readonly StrayTitles[]): Move[] {
  const chosen = oneToOne(strays)
  const moving = new Set(chosen.map(({ home }) => home))
  return articles.flatMap((article, i) => {
    if (!moving.has(i)) return insetOf(article)
    return chosen.filter(({ home }) => home === i).flatMap((stray) => moveOf(stray, chosen, articles))
  })
}

/**
 * Titles that stand with the wrong story: those of two stories exchanged, a headline or kicker that another story
 * tells, a headline in the midst of its own. A title is known by its words that come back in a story, weighted by how
 * few stories of the page have them; every story takes one, and another must fit it better by a margin.
 */
export const misplacedHeadline: Check = {
  id,
  check: (page, recall = recallNothing) => findMoves(page, findStrayTitles(page.articles, recall)).map(toFinding),
}
