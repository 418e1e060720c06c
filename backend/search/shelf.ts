import { blockEnd, type PackedPage } from './packedPage.ts'

/** Pages whose texts stand in one string: it is scanned faster than one string a page. */
export interface Shelf {
  readonly pages: readonly PackedPage[]
  /** Their texts, `blockEnd` between them. */
  readonly text: string
  /** Of each page where it begins in `text`; where a further one would begin at the end. */
  readonly starts: readonly number[]
}

/** A page by itself. */
export const singleShelf = (page: PackedPage): Shelf => ({
  pages: [page],
  text: page.text,
  starts: [0, page.text.length + blockEnd.length],
})

/** Puts pages side by side. Their own texts become stretches of the shelf's, so that none is kept twice. */
export function shelve(pages: readonly PackedPage[]): Shelf {
  const text = pages.map((page) => page.text).join(blockEnd)
  const starts = [0]
  const shelved = pages.map((page, index) => {
    const start = starts[index] as number
    const end = start + page.text.length
    starts.push(end + blockEnd.length)
    return { ...page, text: text.slice(start, end) }
  })
  return { pages: shelved, text, starts }
}
