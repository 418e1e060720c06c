/**
 * What a check finds out from texts alone (a block's text, its role, the two sides of a seam), without ids or
 * places on the page. It must be a function that stands in a module, pure, and its values must not be changed:
 * the same texts may get a value made before.
 */
export type TextPart<T> = (text: string, ...more: string[]) => T

/** Gives a part's value for these texts, from memory where it is known. */
export type Recall = <T>(part: TextPart<T>, text: string, ...more: string[]) => T

/** Works everything out anew. */
export const recallNothing: Recall = (part, text, ...more) => part(text, ...more)

/** What the parts give for one text, by the place of the part. */
type Row = unknown[]
type Rows = Map<string, Row>

/** Rows by the first text, of parts that look at no more; by those behind it, of the others; how long all are together. */
interface Generation {
  readonly plain: Rows
  readonly others: Map<string, Rows>
  length: number
}

const newGeneration = (): Generation => ({ plain: new Map(), others: new Map(), length: 0 })

/** The short texts behind the first, a role perhaps; the first is the key, whose hash is worked out once for all parts. */
const keyOf = (more: readonly string[]): string =>
  more.length === 0 ? '' : more.map((text) => `${text.length}:${text}`).join('')

const rowsOf = ({ plain, others }: Generation, more: string): Rows | undefined =>
  more === '' ? plain : others.get(more)

/** Stands for a value that is undefined, which a row cannot tell from one that was not asked for. */
const nothing = Symbol('nothing')
const toValue = <T>(kept: unknown): T => (kept === nothing ? undefined : kept) as T

/**
 * A memory for one thread that analyses a page again after each edit. It keeps two generations, each of texts
 * of at most `limit` UTF-16 units together: what is used lives on, the rest is forgotten.
 */
export function createRecall(limit: number): Recall {
  let young = newGeneration()
  let old = newGeneration()
  const places = new Map<TextPart<unknown>, number>()
  const keep = (place: number, text: string, more: string, value: unknown): void => {
    const length = text.length + more.length
    if (length > limit) return
    if (young.length + length > limit) {
      old = young
      young = newGeneration()
    }
    const rows = rowsOf(young, more) ?? new Map<string, Row>()
    if (more !== '') young.others.set(more, rows)
    const row = rows.get(text) ?? []
    if (row.length === 0) rows.set(text, row)
    row[place] = value
    young.length += length
  }
  // A check asks for one part of text after text: its place is looked up once.
  let lastPart: TextPart<unknown> | undefined
  let lastPlace = 0
  const placeOf = (part: TextPart<unknown>): number => {
    if (part === lastPart) return lastPlace
    lastPart = part
    lastPlace = places.get(part) ?? places.size
    places.set(part, lastPlace)
    return lastPlace
  }
  return <T>(part: TextPart<T>, text: string, ...more: string[]): T => {
    const place = placeOf(part)
    const key = keyOf(more)
    const recent = rowsOf(young, key)?.get(text)?.[place]
    if (recent !== undefined) return toValue<T>(recent)
    const earlier = rowsOf(old, key)?.get(text)?.[place]
    const value = earlier === undefined ? part(text, ...more) : toValue<T>(earlier)
    keep(place, text, key, value === undefined ? nothing : value)
    return value
  }
}
