/** A longer list than this is of no use before something is typed. */
const longest = 120

export interface Narrowed<T> {
  readonly shown: readonly T[]
  /** How many fit beyond those shown. */
  readonly more: number
}

/** The items whose label holds every typed word, in any case and any order. */
export function narrow<T extends { readonly label: string }>(items: readonly T[], text: string): Narrowed<T> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = items.filter(({ label }) => {
    const lower = label.toLowerCase()
    return words.every((word) => lower.includes(word))
  })
  return { shown: fitting.slice(0, longest), more: Math.max(0, fitting.length - longest) }
}
