import type { Page } from '../page/page.ts'
import { type NumberTable, numberTable } from '../text/numberTable.ts'
import { termsOf } from '../text/terms.ts'
import type { Recall } from './recall.ts'

/** A text by the numbers of its terms, each once in the order of the text. */
export interface NumberedText {
  /** The same for the same text as long as the numbering is the same. */
  readonly id: number
  readonly terms: Int32Array
}

/** The terms of texts by small numbers, from 0 on, so that texts are compared without a look at them. */
export interface PageTerms {
  /** How many terms there are so far. */
  readonly size: number
  /** Stands for the numbering: another one where numbers mean something else. */
  readonly numbering: object
  /** What a text is recognised by; terms of other texts get new numbers. */
  numbered(text: string): NumberedText
  /** The terms alone. */
  of(text: string): Int32Array
}

/** Numbers that were given, by text, and how long the texts are together. */
interface Numbering {
  readonly table: NumberTable
  readonly texts: Map<string, NumberedText>
  length: number
}

/** Texts in mind beyond those of the page, as a share of it and in UTF-16 units. */
const share = 2
const most = 65_536

/** A page has up to two terms a character; tables of longer ones grow. */
const mostExpected = 65_536

const numberings = new WeakMap<Recall, Numbering>()

/** The numbering that goes with a memory; a new one where texts of other pages or from before edits outgrew the page. */
function numberingFor(length: number, recall: Recall): Numbering {
  const known = numberings.get(recall)
  if (known !== undefined && known.length <= length * (1 + share) + most) return known
  const made = {
    table: numberTable(Math.min(length * 2, mostExpected)),
    texts: new Map<string, NumberedText>(),
    length: 0,
  }
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
  const numbered = (text: string): NumberedText => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const made = { id: texts.size, terms: table.add(termsOf(text)) }
    texts.set(text, made)
    numbering.length += text.length
    return made
  }
  return {
    get size() {
      return table.size
    },
    numbering,
    numbered,
    of: (text) => numbered(text).terms,
  }
}
