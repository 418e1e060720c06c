import type { Page } from '../page/page.ts'
import { numberTable } from '../text/numberTable.ts'
import { termsOf } from '../text/terms.ts'
import type { Recall } from './recall.ts'

/** The terms of a page's texts by small numbers, from 0 on, so that texts are compared without a look at them. */
export interface PageTerms {
  /** How many terms there are so far. */
  readonly size: number
  /** What a text is recognised by, each term once in the order of the text; terms of other texts get new numbers. */
  of(text: string): Int32Array
}

const known = new WeakMap<Page, PageTerms>()

/** Numbers the terms of a page's texts, each text once for all checks that look at the page. */
export function pageTerms(page: Page, recall: Recall): PageTerms {
  const before = known.get(page)
  if (before !== undefined) return before
  const length = page.articles.reduce((all, { blocks }) => blocks.reduce((sum, { text }) => sum + text.length, all), 0)
  const table = numberTable(length)
  const texts = new Map<string, Int32Array>()
  const terms: PageTerms = {
    get size() {
      return table.size
    },
    of(text) {
      const numbered = texts.get(text)
      if (numbered !== undefined) return numbered
      const numbers = table.add(recall(termsOf, text))
      texts.set(text, numbers)
      return numbers
    },
  }
  known.set(page, terms)
  return terms
}
