import { blocksOf } from '../page/find.ts'
import { isOutsideRole, type Page } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Correction } from './correction.ts'
import { CorrectionTable } from './correctionTable.ts'
import type { CountedName } from './countedName.ts'
import { countNames } from './countNames.ts'
import { GramCounts } from './gramCounts.ts'
import type { GramTable } from './gramTable.ts'
import { NameTable } from './nameTable.ts'

/** The texts of a page that are counted: those of its articles. */
const countedTexts = (page: Page): readonly string[] =>
  blocksOf(page)
    .filter(({ role }) => !isOutsideRole(role))
    .map(({ text }) => text)

const printOf = (texts: readonly string[]): string => fingerprint('page', texts)

/** What is kept of each page: a print of the texts that were counted, its names, and what was corrected on it. */
export interface CountedPage {
  readonly print: string
  readonly names: readonly CountedName[]
  /** What was corrected on it; none where nothing is said. */
  readonly corrections?: readonly Correction[]
}

/**
 * Exact counts over all pages of a corpus: grams (pairs of ideographs, and ideographs between their neighbours) and
 * names. What one page adds can be taken out again, so that an edit costs what the page has, not what the corpus has.
 */
export class CorpusStatistics {
  readonly grams: GramCounts
  readonly names = new NameTable()
  readonly corrections = new CorrectionTable()
  readonly #prints = new Map<string, string>()

  constructor(grams?: GramTable, pages: Iterable<readonly [string, CountedPage]> = []) {
    this.grams = new GramCounts(grams)
    for (const [id, { print, names, corrections = [] }] of pages) {
      this.#prints.set(id, print)
      this.names.set(id, names)
      this.corrections.set(id, corrections)
    }
  }

  /** How many pages are counted. */
  get size(): number {
    return this.#prints.size
  }

  /** What was counted of each page, by id. */
  *pages(): Generator<readonly [string, CountedPage]> {
    for (const [id, print] of this.#prints) {
      const corrections = this.corrections.of(id)
      yield [id, { print, names: this.names.of(id), ...(corrections.length > 0 && { corrections }) }]
    }
  }

  /** Tells the texts that were counted of a page; empty where none were. */
  printOf(id: string): string {
    return this.#prints.get(id) ?? ''
  }

  /** Whether a page is counted under this id just as it stands. */
  has(id: string, page: Page): boolean {
    return this.#prints.get(id) === printOf(countedTexts(page))
  }

  /**
   * Counts in a page that is new, one of many, and what was corrected on it: fast, but slow to be followed by a reading.
   * Throws for one that is known.
   */
  add(id: string, page: Page, corrections: readonly Correction[] = []): void {
    if (this.#prints.has(id)) throw new Error(`page counted twice: ${id}`)
    const texts = countedTexts(page)
    this.grams.addMany(texts)
    this.#keep(id, page, texts, corrections)
  }

  /** Puts a page in the place of what it was; null where it was not counted, or is to be counted no more. */
  replace(id: string, before: Page | null, after: Page | null, corrections: readonly Correction[] = []): void {
    const old = before === null ? [] : countedTexts(before)
    const texts = after === null ? [] : countedTexts(after)
    const times = new Map<string, number>()
    for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
    for (const text of old) times.set(text, (times.get(text) ?? 0) - 1)
    // Most blocks stay as they are.
    for (const [text, by] of times) this.grams.change(text, by)
    if (after !== null) this.#keep(id, after, texts, corrections)
    else {
      this.#prints.delete(id)
      this.names.set(id, [])
      this.corrections.set(id, [])
    }
  }

  #keep(id: string, page: Page, texts: readonly string[], corrections: readonly Correction[]): void {
    this.#prints.set(id, printOf(texts))
    this.names.set(id, countNames(page))
    this.corrections.set(id, corrections)
  }
}
