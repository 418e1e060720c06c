import type { SearchMatch } from '../../shared/contract/search.ts'
import type { PackedFound } from './packedFound.ts'

/** A place as it is packed: what stands before, in and behind it is one stretch of the page's text. */
export interface PlaceToPack {
  readonly block: string
  /** As an index of `roles`. */
  readonly role: number
  /** In the text of the block. */
  readonly from: number
  /** Lengths of the three parts of `stretch`. */
  readonly before: number
  readonly found: number
  readonly after: number
  readonly stretch: string
  readonly groups: SearchMatch['groups']
}

/** Packs what is found page by page. All places are counted, the first `most` of them listed. */
export class FoundPacker {
  readonly #most: number
  readonly #pages: string[] = []
  readonly #perPage: number[] = []
  readonly #blocks: string[] = []
  readonly #perPlace: number[] = []
  readonly #stretches: string[] = []
  readonly #groups: SearchMatch['groups'][] = []
  #hasGroups = false
  #count = 0
  #listedBefore = 0

  constructor(most: number) {
    this.#most = most
  }

  get listed(): number {
    return this.#stretches.length
  }

  /** Further places need only be counted. */
  get isFull(): boolean {
    return this.listed >= this.#most
  }

  count(): void {
    this.#count += 1
  }

  add({ block, role, from, before, found, after, stretch, groups }: PlaceToPack): void {
    this.#count += 1
    if (this.isFull) return
    if (this.#blocks.at(-1) !== block) this.#blocks.push(block)
    this.#perPlace.push(this.#blocks.length - 1, role, from, before, found, after)
    this.#stretches.push(stretch)
    this.#groups.push(groups)
    this.#hasGroups ||= groups.length > 0
  }

  /** What was added since the last page stands on this one. */
  endPage(page: string, revision: number): void {
    if (this.#count === 0) return
    this.#pages.push(page)
    this.#perPage.push(revision, this.#count, this.listed - this.#listedBefore)
    this.#listedBefore = this.listed
    this.#count = 0
  }

  pack(): PackedFound {
    return {
      pages: this.#pages,
      perPage: new Int32Array(this.#perPage),
      blocks: this.#blocks,
      perPlace: new Int32Array(this.#perPlace),
      texts: this.#stretches.join(''),
      groups: this.#hasGroups ? this.#groups : null,
    }
  }
}
