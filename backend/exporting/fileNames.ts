import { safeFileName } from '../storage/safeFileName.ts'

function shorten(name: string, limit: number): string {
  let bytes = 0
  let kept = ''
  for (const char of name) {
    bytes += Buffer.byteLength(char, 'utf8')
    if (bytes > limit) break
    kept += char
  }
  return kept
}

/** A name that every system takes, as `safeFileName` makes it, of at most `limit` bytes of UTF-8. */
export const shortName = (name: string, limit: number): string =>
  shorten(safeFileName(name), limit).replace(/[\s.]+$/u, '')

/** Gives each name out once, whatever the case: a second `001` becomes `001-2`. */
export function createUniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  const lastNumber = new Map<string, number>()
  return (name) => {
    const key = name.toLowerCase()
    let number = lastNumber.get(key) ?? 1
    let candidate = number === 1 ? name : `${name}-${number}`
    while (taken.has(candidate.toLowerCase())) {
      number += 1
      candidate = `${name}-${number}`
    }
    lastNumber.set(key, number)
    taken.add(candidate.toLowerCase())
    return candidate
  }
}
