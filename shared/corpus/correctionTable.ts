import type { Correction } from './correction.ts'

/** A correction with the page that it was made on. */
export interface PageCorrection extends Correction {
  readonly page: string
}

/** Letters by which words that were corrected are looked up. */
const start = 2

/** What was corrected on the pages of a corpus, by the form that was wrong. */
export class CorrectionTable {
  readonly #pages = new Map<string, readonly Correction[]>()
  readonly #byWrong = new Map<string, PageCorrection[]>()
  readonly #byStart = new Map<string, Set<string>>()

  /** Puts a page's corrections in the place of those that it had. */
  set(page: string, corrections: readonly Correction[]): void {
    for (const { wrong } of this.of(page)) this.#drop(page, wrong)
    if (corrections.length === 0) this.#pages.delete(page)
    else this.#pages.set(page, corrections)
    for (const correction of corrections) this.#put({ ...correction, page })
  }

  /** The corrections of a page. */
  of(page: string): readonly Correction[] {
    return this.#pages.get(page) ?? []
  }

  /** What a form was corrected to, on all pages. */
  from(wrong: string): readonly PageCorrection[] {
    return this.#byWrong.get(wrong) ?? []
  }

  /** Places in a text of forms that were corrected somewhere, in order; they may overlap. Linear in its length. */
  *formsIn(text: string): Generator<{ readonly wrong: string; readonly from: number }> {
    if (this.#byStart.size === 0) return
    for (let from = 0; from + start <= text.length; from++)
      for (const wrong of this.#byStart.get(text.slice(from, from + start)) ?? [])
        if (text.startsWith(wrong, from)) yield { wrong, from }
  }

  #put(correction: PageCorrection): void {
    const { wrong } = correction
    if (this.#byWrong.get(wrong)?.push(correction)) return
    this.#byWrong.set(wrong, [correction])
    const key = wrong.slice(0, start)
    this.#byStart.set(key, (this.#byStart.get(key) ?? new Set()).add(wrong))
  }

  #drop(page: string, wrong: string): void {
    const rest = this.from(wrong).filter((one) => one.page !== page)
    if (rest.length > 0) {
      this.#byWrong.set(wrong, rest)
      return
    }
    this.#byWrong.delete(wrong)
    const key = wrong.slice(0, start)
    const words = this.#byStart.get(key)
    words?.delete(wrong)
    if (words?.size === 0) this.#byStart.delete(key)
  }
}
