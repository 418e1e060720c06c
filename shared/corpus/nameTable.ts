import { z } from 'zod'
import { type NameKind, nameKindSchema } from './name.ts'

/** A name as a page has it. */
export const countedNameSchema = z
  .object({
    kind: nameKindSchema,
    text: z.string(),
    /** How often it stands on the page. */
    count: z.number().int().min(1),
    /** Titles that stand with it, each once. */
    titles: z.array(z.string()).readonly(),
    /** The text around its first place. */
    context: z.string(),
    /** Other names in the same byline: those are of other people. */
    beside: z.array(z.string()).readonly(),
  })
  .readonly()
export type CountedName = z.infer<typeof countedNameSchema>

/** One spelling of a name with all that is known of it. */
export interface Spelling {
  readonly kind: NameKind
  readonly text: string
  readonly count: number
  /** By page. */
  readonly pages: ReadonlyMap<string, CountedName>
}

const keyOf = (kind: NameKind, text: string): string => `${kind}:${text}`

/** What texts share that differ by one character: the text with a hole for each of its characters. */
const holes = (text: string): string[] =>
  Array.from({ length: text.length }, (_, i) => `${text.slice(0, i)}*${text.slice(i + 1)}`)
/** The text without one of its characters. */
const shorter = (text: string): string[] =>
  Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1))
const swapped = (text: string): string[] =>
  Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, i) => text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2),
  )

/** The names of a corpus by spelling, with a way from a spelling to those that differ from it in little. */
export class NameTable {
  readonly #pages = new Map<string, readonly CountedName[]>()
  readonly #uses = new Map<string, Map<string, CountedName>>()
  /** Spellings by what they share with their neighbours: themselves with a hole, or without a character. */
  readonly #patterns = new Map<string, readonly string[]>()

  /** Puts a page's names in the place of those that it had. Takes time by their number, not by the table's size. */
  set(page: string, names: readonly CountedName[]): void {
    for (const { kind, text } of this.#pages.get(page) ?? []) this.#drop(page, kind, text)
    if (names.length === 0) this.#pages.delete(page)
    else this.#pages.set(page, names)
    for (const name of names) this.#put(page, name)
  }

  /** The names of each page. */
  get pages(): ReadonlyMap<string, readonly CountedName[]> {
    return this.#pages
  }

  /** A spelling; null where no page has it. */
  spelling(kind: NameKind, text: string): Spelling | null {
    const pages = this.#uses.get(keyOf(kind, text))
    if (pages === undefined) return null
    const count = [...pages.values()].reduce((sum, name) => sum + name.count, 0)
    return { kind, text, count, pages }
  }

  /** Spellings of this kind that differ by one character, a missing or surplus one, or two exchanged. */
  near(kind: NameKind, text: string): readonly Spelling[] {
    const found = new Set<string>()
    const take = (pattern: string) => {
      for (const other of this.#patterns.get(keyOf(kind, pattern)) ?? []) found.add(other)
    }
    for (const pattern of holes(text)) take(pattern)
    take(text)
    for (const other of [...shorter(text), ...swapped(text)]) if (this.#uses.has(keyOf(kind, other))) found.add(other)
    found.delete(text)
    return [...found].toSorted().flatMap((other) => this.spelling(kind, other) ?? [])
  }

  #put(page: string, name: CountedName): void {
    const key = keyOf(name.kind, name.text)
    const pages = this.#uses.get(key)
    if (pages !== undefined) {
      pages.set(page, name)
      return
    }
    this.#uses.set(key, new Map([[page, name]]))
    for (const pattern of [...holes(name.text), ...shorter(name.text)]) {
      const own = keyOf(name.kind, pattern)
      const texts = this.#patterns.get(own) ?? []
      if (!texts.includes(name.text)) this.#patterns.set(own, [...texts, name.text])
    }
  }

  #drop(page: string, kind: NameKind, text: string): void {
    const key = keyOf(kind, text)
    const pages = this.#uses.get(key)
    pages?.delete(page)
    if (pages === undefined || pages.size > 0) return
    this.#uses.delete(key)
    for (const pattern of [...holes(text), ...shorter(text)]) {
      const own = keyOf(kind, pattern)
      const texts = (this.#patterns.get(own) ?? []).filter((one) => one !== text)
      if (texts.length === 0) this.#patterns.delete(own)
      else this.#patterns.set(own, texts)
    }
  }
}
