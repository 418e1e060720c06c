import type { SearchMatch } from '../../shared/contract/search.ts'
import type { PackedFound } from './packedFound.ts'
import { blockEnd, type PackedPage } from './packedPage.ts'
import { PlaceList } from './placeList.ts'

/** Characters shown on each side of a place. */
const context = 24
/** Characters between what stands around two places that are packed along: a stretch of its own costs more. */
const bridged = 100

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/**
 * Packs what is found page by page. All places are counted, the first `most` of them listed. A place costs no object of
 * its own, since thousands of them would take longer to make than to find, and places near each other share a stretch of
 * the text.
 */
export class FoundPacker {
  readonly #most: number
  readonly #pages: string[] = []
  readonly #ids: string[] = []
  readonly #perPage: number[] = []
  readonly #places = new PlaceList()
  readonly #stretches: string[] = []
  readonly #groups: SearchMatch['groups'][] = []
  #count = 0
  #listedBefore = 0
  /** Length of all stretches but the one that is still growing, and where that stands in the text of its page. */
  #length = 0
  #from = Number.NEGATIVE_INFINITY
  #to = Number.NEGATIVE_INFINITY

  constructor(most: number) {
    this.#most = most
  }

  get listed(): number {
    return this.#places.count
  }

  /** Further places need only be counted. */
  get isFull(): boolean {
    return this.#places.count >= this.#most
  }

  count(): void {
    this.#count += 1
  }

  /** Adds a place in the block with this index; `from` and `to` are in the text of the page, behind those added before. */
  add(page: PackedPage, block: number, from: number, to: number, groups: SearchMatch['groups']): void {
    this.#count += 1
    if (this.isFull) return
    const { text, starts, idStarts } = page
    const start = starts[block] as number
    const end = (starts[block + 1] as number) - blockEnd.length
    let first = Math.max(start, from - context)
    let last = Math.min(end, to + context)
    // Never half of a surrogate pair.
    if (isLow(text, first)) first += 1
    if (last < end && isLow(text, last)) last -= 1
    if (first - this.#to > bridged) {
      this.#endStretch(text)
      this.#from = first
    }
    this.#to = last
    this.#places.add(
      idStarts[block] as number,
      idStarts[block + 1] as number,
      page.roles[block] as number,
      from - start,
      this.#length + from - this.#from,
      from - first,
      to - from,
      last - to,
    )
    // Of one query either all places have groups, or none has.
    if (groups.length > 0) this.#groups.push(groups)
  }

  /** What was added since the last page stands on this one. */
  endPage({ id, ids, revision, text }: PackedPage): void {
    this.#endStretch(text)
    this.#from = Number.NEGATIVE_INFINITY
    this.#to = Number.NEGATIVE_INFINITY
    if (this.#count === 0) return
    this.#pages.push(id)
    this.#ids.push(ids)
    this.#perPage.push(revision, this.#count, this.listed - this.#listedBefore)
    this.#listedBefore = this.listed
    this.#count = 0
  }

  pack(): PackedFound {
    return {
      pages: this.#pages,
      ids: this.#ids,
      perPage: new Int32Array(this.#perPage),
      perPlace: this.#places.taken(),
      texts: this.#stretches.join(''),
      groups: this.#groups.length > 0 ? this.#groups : null,
    }
  }

  #endStretch(text: string): void {
    if (this.#to <= this.#from) return
    this.#stretches.push(text.slice(this.#from, this.#to))
    this.#length += this.#to - this.#from
    this.#from = this.#to
  }
}
