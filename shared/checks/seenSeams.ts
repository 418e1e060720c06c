import type { Page } from '../page/page.ts'

/** Letters on each side of a seam that are looked for as one word. */
const reach = 2

/** The letters around a space as they would stand without it. */
export const seamAround = (text: string, at: number): string =>
  text.slice(Math.max(0, at - reach), at) + text.slice(at + 1, at + 1 + reach)

/** Which of these seams, each of four letters or fewer, occur somewhere on the page in one piece. One pass. */
export function seenSeams(page: Page, seams: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(seams.filter((seam) => seam.length === 2 * reach))
  const seen = new Set<string>()
  if (wanted.size === 0) return seen
  // By UTF-16 unit: a set would take most of the time of the pass.
  const firsts = new Uint8Array(0x10000)
  for (const seam of wanted) firsts[seam.charCodeAt(0)] = 1
  for (const { blocks } of page.articles) {
    for (const { text } of blocks) {
      for (let i = 0; i + 2 * reach <= text.length; i++) {
        if (firsts[text.charCodeAt(i)] === 0) continue
        const piece = text.slice(i, i + 2 * reach)
        if (wanted.has(piece)) seen.add(piece)
      }
    }
  }
  return seen
}
