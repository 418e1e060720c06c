import type { CountedName } from './countedName.ts'
import { type NameKind, nameKinds } from './name.ts'
import { NumberedItems } from './numberedItems.ts'
import { findPacked, packNames, unpackNames } from './packNames.ts'
import { slipBetween } from './slipBetween.ts'
import { TextPatterns } from './textPatterns.ts'

/** One spelling of a name with all that is known of it. */
export interface Spelling {
  readonly kind: NameKind
  readonly text: string
  readonly count: number
  /** By page. */
  readonly pages: ReadonlyMap<string, CountedName>
}

const keyOf = (kind: NameKind, text: string): string => `${nameKinds.indexOf(kind)}${text}`

/** A spelling with the numbers of the pages that have it: one alone, as most spellings have, stands without a list. */
interface Numbered {
  readonly kind: NameKind
  readonly text: string
  /** How often it stands on all of them. */
  count: number
  pages: number | number[]
}

/** Pages of a spelling from which on it is not read anew each time, and of all spellings that are kept read. */
const manyPages = 8
const mostRead = 100_000

const pagesOf = ({ pages }: Numbered): readonly number[] => (typeof pages === 'number' ? [pages] : pages)

/**
 * The names of a corpus by spelling, with a way from a spelling to those that differ from it in little. Names are kept
 * packed, page by page, and pages and spellings have numbers: some 3 KB for a page with twenty names.
 */
export class NameTable {
  readonly #pages = new NumberedItems<{ readonly id: string; readonly names: string }>()
  readonly #spellings = new NumberedItems<Numbered>()
  readonly #patterns = new TextPatterns()
  /** Spellings of many pages as they were read, the oldest first: others are compared with them time and again. */
  readonly #read = new Map<Numbered, Spelling>()
  #readPages = 0

  /** Puts a page's names in the place of those that it had. Takes time by their number, not by the table's size. */
  set(page: string, names: readonly CountedName[]): void {
    const before = this.#pages.get(page)?.names ?? ''
    const packed = packNames(names)
    if (before === packed) return
    const number = this.#pages.put(page, { id: page, names: packed })
    for (const name of unpackNames(before)) this.#drop(number, name)
    for (const name of names) this.#put(number, name)
    if (packed === '') this.#pages.delete(page)
  }

  /** The names of a page. */
  of(page: string): readonly CountedName[] {
    return unpackNames(this.#pages.get(page)?.names ?? '')
  }

  /** A spelling; null where no page has it. */
  spelling(kind: NameKind, text: string): Spelling | null {
    const own = this.#spellings.get(keyOf(kind, text))
    return own === undefined ? null : this.#spellingOf(own)
  }

  /** All spellings, each with all that is known of it. */
  *spellings(): Generator<Spelling> {
    for (const own of this.#spellings.values()) yield this.#spellingOf(own)
  }

  /**
   * Spellings of this kind that differ by one character, a missing or surplus one, or two exchanged, and stand `least`
   * times or more.
   */
  near(kind: NameKind, text: string, least = 1): readonly Spelling[] {
    return [...this.#patterns.near(text)]
      .flatMap((number) => this.#spellings.at(number) ?? [])
      .filter((other) => other.kind === kind && other.count >= least && slipBetween(other.text, text) !== null)
      .map((other) => this.#spellingOf(other))
      .toSorted((a, b) => (a.text < b.text ? -1 : 1))
  }

  #spellingOf(spelling: Numbered): Spelling {
    const known = this.#read.get(spelling)
    if (known !== undefined) return known
    const found = this.#unpack(spelling)
    const { size } = found.pages
    if (size < manyPages || size > mostRead) return found
    for (const oldest of this.#read.keys()) {
      if (this.#readPages + size <= mostRead) break
      this.#forget(oldest)
    }
    this.#read.set(spelling, found)
    this.#readPages += size
    return found
  }

  #forget(spelling: Numbered): void {
    this.#readPages -= this.#read.get(spelling)?.pages.size ?? 0
    this.#read.delete(spelling)
  }

  #unpack(spelling: Numbered): Spelling {
    const { kind, text } = spelling
    const pages = new Map<string, CountedName>()
    for (const number of pagesOf(spelling)) {
      const page = this.#pages.at(number)
      const name = findPacked(page?.names ?? '', kind, text)
      if (page !== undefined && name !== undefined) pages.set(page.id, name)
    }
    return { kind, text, count: spelling.count, pages }
  }

  #put(page: number, { kind, text, count }: CountedName): void {
    const key = keyOf(kind, text)
    const known = this.#spellings.get(key)
    if (known === undefined) {
      this.#patterns.add(text, this.#spellings.put(key, { kind, text, count, pages: page }))
      return
    }
    this.#forget(known)
    known.count += count
    if (typeof known.pages === 'number') known.pages = [known.pages, page]
    else known.pages.push(page)
  }

  #drop(page: number, { kind, text, count }: CountedName): void {
    const key = keyOf(kind, text)
    const known = this.#spellings.get(key)
    if (known === undefined) return
    this.#forget(known)
    const rest = pagesOf(known).filter((one) => one !== page)
    known.pages = rest
    known.count -= count
    if (rest.length > 0) return
    this.#patterns.remove(text, this.#spellings.put(key, known))
    this.#spellings.delete(key)
  }
}
