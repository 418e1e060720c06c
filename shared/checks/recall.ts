/**
 * What a check finds out from texts alone (a block's text, its role, the two sides of a seam), without ids or
 * places on the page. It must be a function that stands in a module, pure, and its values must not be changed:
 * the same texts may get a value made before.
 */
export type TextPart<T> = (...texts: string[]) => T

/** Gives a part's value for these texts, from memory where it is known. */
export type Recall = <T>(part: TextPart<T>, ...texts: string[]) => T

/** Works everything out anew. */
export const recallNothing: Recall = (part, ...texts) => part(...texts)

/** Values by part and texts, and how long the texts are together. */
interface Generation {
  readonly values: Map<TextPart<unknown>, Map<string, unknown>>
  length: number
}

const newGeneration = (): Generation => ({ values: new Map(), length: 0 })

const keyOf = (texts: readonly string[]): string => texts.map((text) => `${text.length}:${text}`).join('')

/**
 * A memory for one thread that analyses a page again after each edit. It keeps two generations, each of texts
 * of at most `limit` UTF-16 units together: what is used lives on, the rest is forgotten.
 */
export function createRecall(limit: number): Recall {
  let young = newGeneration()
  let old = newGeneration()
  const keep = (part: TextPart<unknown>, key: string, value: unknown): void => {
    if (key.length > limit) return
    if (young.length + key.length > limit) {
      old = young
      young = newGeneration()
    }
    const values = young.values.get(part) ?? new Map<string, unknown>()
    young.values.set(part, values.set(key, value))
    young.length += key.length
  }
  return <T>(part: TextPart<T>, ...texts: string[]): T => {
    const key = keyOf(texts)
    const recent = young.values.get(part)
    if (recent?.has(key)) return recent.get(key) as T
    const earlier = old.values.get(part)
    const value = earlier?.has(key) ? (earlier.get(key) as T) : part(...texts)
    keep(part, key, value)
    return value
  }
}
