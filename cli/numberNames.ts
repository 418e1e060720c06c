/** The names in their order; of those that stand more than once, each after the first gets its number. */
export function numberNames(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  return names.map((name) => {
    const seen = (times.get(name) ?? 0) + 1
    times.set(name, seen)
    return seen === 1 ? name : `${name} (${seen})`
  })
}
