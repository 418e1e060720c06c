import type { Page } from '../page/page.ts'
import { type NumberTable, numberTable } from '../text/numberTable.ts'
import { termsOf } from '../text/terms.ts'
import type { Recall } from './recall.ts'

/** The terms of texts by small numbers, from 0 on, so that texts are compared without a look at them. */
export interface PageTerms {
  /** How many terms there are so far. */
  readonly size: number
  /** What a text is recognised by, each term once in the order of the text; terms of other texts get new numbers. */
  of(text: string): Int32Array
}

/** Numbers that were given, by text, and how long the texts are together. */
interface Numbering {
  readonly table: NumberTable
  readonly texts: Map<string, Int32Array>
  length: number
}

/** Texts in mind beyond those of the page, as a share of it and in UTF-16 units. */
const share = 2
const most = 65_536

const numberings = new WeakMap<Recall, Numbering>()

/** The numbering that goes with a memory; a new one where texts of other pages or from before edits outgrew the page. */
function numberingFor(length: number, recall: Recall): Numbering {
  const known = numberings.get(recall)
  if (known !== undefined && known.length <= length * (1 + share) + most) return known
  const made = { table: numberTable(length), texts: new Map<string, Int32Array>(), length: 0 }
  numberings.set(recall, made)
  return made
}

/**
 * Numbers the terms of a page's texts, each text once for all checks that look at the page with the same memory, and
 * for later looks at it: after an edit only the text that changed is numbered. Which number a term has says nothing.
 */
export function pageTerms(page: Page, recall: Recall): PageTerms {
  const length = page.articles.reduce((all, { blocks }) => blocks.reduce((sum, { text }) => sum + text.length, all), 0)
  const numbering = numberingFor(length, recall)
  const { table, texts } = numbering
  return {
    get size() {
      return table.size
    },
    of(text) {
      const known = texts.get(text)
      if (known !== undefined) return known
      const numbers = table.add(termsOf(text))
      texts.set(text, numbers)
      numbering.length += text.length
      return numbers
    },
  }
}
