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

type Values = Map<TextPart<unknown>, Map<string, unknown>>

/** Values by part and texts, and how long the texts are together. */
interface Generation {
  /** Of parts that are asked with one text, which then is the key: its hash is worked out once for all of them. */
  readonly ofOne: Values
  readonly ofSeveral: Values
  length: number
}

const newGeneration = (): Generation => ({ ofOne: new Map(), ofSeveral: new Map(), length: 0 })

/**
 * A memory for one thread that analyses a page again after each edit. It keeps two generations, each of texts
 * of at most `limit` UTF-16 units together: what is used lives on, the rest is forgotten.
 */
export function createRecall(limit: number): Recall {
  let young = newGeneration()
  let old = newGeneration()
  return <T>(part: TextPart<T>, ...texts: string[]): T => {
    const kind = texts.length === 1 ? 'ofOne' : 'ofSeveral'
    const key = texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `${text.length}:${text}`).join('')
    const recent = young[kind].get(part)
    if (recent?.has(key)) return recent.get(key) as T
    const earlier = old[kind].get(part)
    const value = earlier?.has(key) ? (earlier.get(key) as T) : part(...texts)
    if (key.length > limit) return value
    if (young.length + key.length > limit) {
      old = young
      young = newGeneration()
    }
    const values = young[kind].get(part) ?? new Map<string, unknown>()
    young[kind].set(part, values.set(key, value))
    young.length += key.length
    return value
  }
}
