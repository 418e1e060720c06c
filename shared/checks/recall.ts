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

type Values = Map<TextPart<unknown>, Map<string, unknown>>

/** Values by the texts behind the first one, by part and first text, and how long the texts are together. */
interface Generation {
  readonly values: Map<string, Values>
  length: number
}

const newGeneration = (): Generation => ({ values: new Map(), length: 0 })

/** The short texts behind the first, a role perhaps; the first is the key, whose hash is worked out once for all parts. */
const keyOf = (more: readonly string[]): string =>
  more.length === 0 ? '' : more.map((text) => `${text.length}:${text}`).join('')

function valuesOf({ values }: Generation, part: TextPart<unknown>, more: string): Map<string, unknown> | undefined {
  return values.get(more)?.get(part)
}

/**
 * A memory for one thread that analyses a page again after each edit. It keeps two generations, each of texts
 * of at most `limit` UTF-16 units together: what is used lives on, the rest is forgotten.
 */
export function createRecall(limit: number): Recall {
  let young = newGeneration()
  let old = newGeneration()
  const keep = (part: TextPart<unknown>, text: string, more: string, value: unknown): void => {
    const length = text.length + more.length
    if (length > limit) return
    if (young.length + length > limit) {
      old = young
      young = newGeneration()
    }
    const parts = young.values.get(more) ?? new Map()
    young.values.set(more, parts)
    const values = parts.get(part) ?? new Map<string, unknown>()
    parts.set(part, values.set(text, value))
    young.length += length
  }
  // A check asks for one part of text after text: where its values are is looked up once.
  let lastPart: TextPart<unknown> | undefined
  let lastValues: ReadonlyMap<string, unknown> | undefined
  let lastGeneration = young
  const youngValues = (part: TextPart<unknown>, key: string): ReadonlyMap<string, unknown> | undefined => {
    if (key !== '') return valuesOf(young, part, key)
    if (part !== lastPart || young !== lastGeneration || lastValues === undefined) {
      lastPart = part
      lastGeneration = young
      lastValues = valuesOf(young, part, key)
    }
    return lastValues
  }
  return <T>(part: TextPart<T>, text: string, ...more: string[]): T => {
    const key = keyOf(more)
    const recent = youngValues(part, key)
    const value = recent?.get(text)
    if (value !== undefined || recent?.has(text)) return value as T
    const earlier = valuesOf(old, part, key)
    const found = earlier?.has(text) ? (earlier.get(text) as T) : part(text, ...more)
    keep(part, text, key, found)
    return found
  }
}
