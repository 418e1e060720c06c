/**
 * Remembers what a part gives for a record as long as that is in use: states of a page share the articles and blocks that
 * an edit left alone (`keepRecords`). The part must be pure, its values must not be changed, and the context may only help
 * it to be quicker.
 */
export function perRecord<R extends object, T extends object, C = void>(
  part: (record: R, context: C) => T,
): (record: R, context: C) => T {
  const known = new WeakMap<R, T>()
  return (record, context) => {
    const found = known.get(record)
    if (found !== undefined) return found
    const made = part(record, context)
    known.set(record, made)
    return made
  }
}
