import type { SearchMatch } from '../../shared/contract/search.ts'
import type { PackedFound } from './packedFound.ts'
import { blockEnd, type PackedPage } from './packedPage.ts'

/** Characters shown on each side of a place. */
const context = 24

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/**
 * Packs what is found page by page. All places are counted, the first `most` of them listed. A place costs no object of
 * its own: thousands of them would take longer to make than to find.
 */
export class FoundPacker {
  readonly #most: number
  readonly #pages: string[] = []
  readonly #perPage: number[] = []
  readonly #perPlace: number[] = []
  readonly #texts: string[] = []
  readonly #groups: SearchMatch['groups'][] = []
  #hasGroups = false
  #listed = 0
  #count = 0
  #listedBefore = 0
  /** Index of the block of the last place on this page. */
  #block = -1

  constructor(most: number) {
    this.#most = most
  }

  get listed(): number {
    return this.#listed
  }

  /** Further places need only be counted. */
  get isFull(): boolean {
    return this.#listed >= this.#most
  }

  count(): void {
    this.#count += 1
  }

  /** Adds a place in the block with this index; `from` and `to` are in the text of the page. */
  add(page: PackedPage, block: number, from: number, to: number, groups: SearchMatch['groups']): void {
    this.#count += 1
    if (this.isFull) return
    const { text, starts } = page
    const start = starts[block] as number
    const end = (starts[block + 1] as number) - blockEnd.length
    let first = Math.max(start, from - context)
    let last = Math.min(end, to + context)
    // Never half of a surrogate pair.
    if (isLow(text, first)) first += 1
    if (last < end && isLow(text, last)) last -= 1
    let idLength = 0
    if (block !== this.#block) {
      this.#block = block
      const id = page.blocks[block] as string
      idLength = id.length
      this.#texts.push(id)
    }
    this.#perPlace.push(idLength, page.roles[block] as number, from - start, from - first, to - from, last - to)
    this.#texts.push(text.slice(first, last))
    this.#listed += 1
    this.#groups.push(groups)
    this.#hasGroups ||= groups.length > 0
  }

  /** What was added since the last page stands on this one. */
  endPage(page: string, revision: number): void {
    this.#block = -1
    if (this.#count === 0) return
    this.#pages.push(page)
    this.#perPage.push(revision, this.#count, this.#listed - this.#listedBefore)
    this.#listedBefore = this.#listed
    this.#count = 0
  }

  pack(): PackedFound {
    return {
      pages: this.#pages,
      perPage: new Int32Array(this.#perPage),
      perPlace: new Int32Array(this.#perPlace),
      texts: this.#texts.join(''),
      groups: this.#hasGroups ? this.#groups : null,
    }
  }
}
