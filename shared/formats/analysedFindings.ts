import type { Finding, Fix } from '../contract/records.ts'
import { isTitleRole, type Page } from '../page/page.ts'
import { findingSentence } from './findingSentence.ts'
import type { SourcePlace, SourcePlaces, SourceStretch } from './sourcePlaces.ts'

/** What every entry says about the finding behind it. */
export interface Analysed {
  readonly level: Finding['level']
  /** 0…1. */
  readonly confidence: number
  readonly check: string
  /** The evidence in English. */
  readonly message: string
}

/** Line `to` goes on where line `from` stops. */
export interface AnalysedJoin extends Analysed {
  readonly from: number
  readonly to: number
  readonly kind: 'adjacent' | 'interrupted'
  readonly certain: boolean
}

/** Two paragraphs fused; `col` is the space between them. */
export interface AnalysedSplit extends Analysed, SourcePlace {}

/** A spurious space, `text` is context; with `repeats` the surplus copy, and where the first one stands. */
export interface AnalysedSpace extends Analysed, SourceStretch {}
export interface AnalysedRepeat extends Analysed, SourceStretch {
  readonly first: SourcePlace | null
}

/** Lines that stand with the wrong article, and the id of the one that they belong to. */
export interface AnalysedDisplacement extends Analysed {
  readonly lines: readonly number[]
  readonly belongs_to: string
}

/** Wrong, lost or surplus text; `right` is null where it cannot be known. */
export interface AnalysedError extends Analysed, SourcePlace {
  readonly wrong: string
  readonly right: string | null
  readonly kind: string
}

/** The findings of a page under the keys of the gold annotations; each stands under one. */
export interface AnalysedFindings {
  readonly joins: readonly AnalysedJoin[]
  readonly splits: readonly AnalysedSplit[]
  readonly displaced: readonly AnalysedDisplacement[]
  readonly spaces: readonly AnalysedSpace[]
  readonly repeats: readonly AnalysedRepeat[]
  readonly errors: readonly AnalysedError[]
  readonly punctuation: readonly AnalysedError[]
}

/** Characters on either side of a space that its context quotes. */
const context = 3

/** Checks whose findings are about punctuation; `width` marks those that are a convention. */
const punctuationKinds: Readonly<Record<string, string>> = {
  quoteStyle: 'style',
  widthStyle: 'width',
  unbalancedPair: 'unbalanced',
}

/** Checks of which the analysis tells by its articles alone: where they end, and what they consist of. */
const toldByArticles: ReadonlySet<string> = new Set(['truncated', 'partedStory'])

const isMark = (text: string): boolean => text !== '' && /^[\p{P}\p{S}]+$/u.test(text)

type Lists = { -readonly [K in keyof AnalysedFindings]: AnalysedFindings[K][number][] }

function addErrors(lists: Lists, finding: Finding, about: Analysed, places: SourcePlaces, fix: Fix | undefined): void {
  const kind = punctuationKinds[finding.check]
  const add = (block: string, from: number, to: number, right: string | null, sort: string) => {
    let rest = right
    for (const { line, col, text } of places.stretches(block, from, to)) {
      const entry = { line, col, wrong: text, right: rest, kind: kind ?? sort, ...about }
      const isPunctuation = kind !== undefined || isMark(text === '' ? (right ?? '') : text)
      lists[isPunctuation ? 'punctuation' : 'errors'].push(entry)
      rest = ''
    }
  }
  const sortOf = (from: number, to: number, text: string) =>
    from === to ? 'deletion' : text === '' ? 'insertion' : 'substitution'
  const [place] = finding.places
  const completes = fix?.edit === 'replace' && fix.from === fix.to && place !== undefined && place.block === fix.block
  if (completes && place.from <= fix.from && fix.from <= place.to && kind !== undefined) {
    // A lost mark is told with the text that it completes, since its place is a guess.
    const text = places.block(fix.block)?.text ?? ''
    const right = text.slice(place.from, fix.from) + fix.text + text.slice(fix.from, place.to)
    add(place.block, place.from, place.to, right, kind)
  } else if (completes && kind !== undefined) add(place.block, place.from, place.to, null, kind)
  else if (fix?.edit === 'replace') add(fix.block, fix.from, fix.to, fix.text, sortOf(fix.from, fix.to, fix.text))
  else if (fix?.edit === 'replaceMany') {
    for (const { block, from, to, text } of fix.replacements) add(block, from, to, text, sortOf(from, to, text))
  } else {
    const [right, sort] = fix?.edit === 'setRole' ? (['', 'noise'] as const) : ([null, 'missing-text'] as const)
    if (place !== undefined) add(place.block, place.from, place.to, right, sort)
  }
}

function addRepeat(
  lists: Lists,
  { places: [, first] }: Finding,
  about: Analysed,
  places: SourcePlaces,
  fix: Fix,
): void {
  if (fix.edit !== 'remove') return
  const before = first === undefined ? undefined : places.place(first.block, first.from)
  for (const stretch of places.stretches(fix.block, fix.from, fix.to)) {
    lists.repeats.push({ ...stretch, first: before ?? null, ...about })
  }
}

function addJoin(lists: Lists, { level, evidence }: Finding, about: Analysed, places: SourcePlaces, fix: Fix): void {
  if (fix.edit !== 'join') return
  const end = places.block(fix.left)?.source.at(-1)
  const beginning = places.block(fix.right)?.source[0]
  if (end === undefined || beginning === undefined) return
  const interrupted = evidence.some(({ code }) => code === 'interrupted')
  lists.joins.push({
    from: places.lineAt(end.from),
    to: places.lineAt(beginning.from),
    kind: interrupted ? 'interrupted' : 'adjacent',
    certain: level === 'accept',
    ...about,
  })
}

function addSplit(lists: Lists, about: Analysed, places: SourcePlaces, fix: Fix): void {
  if (fix.edit !== 'split') return
  const text = places.block(fix.block)?.text ?? ''
  const isBehind = !/\s/.test(text.charAt(fix.offset)) && /\s/.test(text.charAt(fix.offset - 1))
  const place = places.place(fix.block, isBehind ? fix.offset - 1 : fix.offset)
  if (place !== undefined) lists.splits.push({ ...place, ...about })
}

function addDisplaced(lists: Lists, page: Page, about: Analysed, places: SourcePlaces, fix: Fix): void {
  const add = (blocks: readonly string[], article: string) => {
    const sources = blocks.flatMap((id) => places.block(id)?.source ?? [])
    const lines = [...new Set(sources.map(({ from }) => places.lineAt(from)))]
    if (lines.length > 0) lists.displaced.push({ lines, belongs_to: article, ...about })
  }
  const titlesOf = (id: string) => {
    const blocks = page.articles.find((article) => article.id === id)?.blocks ?? []
    return blocks.filter(({ role }) => isTitleRole(role)).map((block) => block.id)
  }
  const isTitle = (id: string) => isTitleRole(places.block(id)?.role ?? 'body')
  if (fix.edit === 'moveBlocks') add(fix.blocks.filter(isTitle), fix.article)
  if (fix.edit !== 'swapTitles') return
  add(titlesOf(fix.first), fix.second)
  add(titlesOf(fix.second), fix.first)
}

/**
 * Sorts findings under the keys of the gold annotations by their first fix: what removes a stray space under `spaces`,
 * what removes other text under `repeats`, what is without a fix under `errors` as text that cannot be known.
 */
export function analyseFindings(page: Page, findings: readonly Finding[], places: SourcePlaces): AnalysedFindings {
  const lists: Lists = { joins: [], splits: [], displaced: [], spaces: [], repeats: [], errors: [], punctuation: [] }
  for (const finding of findings) {
    const { check, level, confidence } = finding
    if (toldByArticles.has(check)) continue
    const about = { level, confidence, check, message: findingSentence(finding) }
    const [fix] = finding.fixes
    if (check === 'straySpace' && fix?.edit === 'remove') {
      const [place] = places.stretches(fix.block, fix.from, fix.to)
      const text = places.stretches(fix.block, fix.from, fix.to, context).map((part) => part.text)
      if (place !== undefined) lists.spaces.push({ ...place, text: text.join(''), ...about })
    } else if (fix?.edit === 'join') addJoin(lists, finding, about, places, fix)
    else if (fix?.edit === 'split') addSplit(lists, about, places, fix)
    else if (fix?.edit === 'remove') addRepeat(lists, finding, about, places, fix)
    else if (fix?.edit === 'moveBlocks' || fix?.edit === 'swapTitles') addDisplaced(lists, page, about, places, fix)
    else addErrors(lists, finding, about, places, fix)
  }
  return lists
}
