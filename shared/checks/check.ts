import type { Finding } from '../contract/records.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import type { Page } from '../page/page.ts'
import type { Recall } from './recall.ts'

/** One thing that can be wrong with a page, and how to notice it. */
export interface Check {
  /** Stands in findings, in dismissals and, with `check.<id>`, in the language files. */
  readonly id: string
  /**
   * What it notices, in reading order; pure, and linear in the page's length. What depends on the text of one block
   * alone goes through `recall` (without it, everything is worked out anew), so that an edit costs what it changed. Checks that compare the page with its
   * corpus notice nothing without one.
   */
  check(page: Page, recall?: Recall, corpus?: CorpusView): readonly Finding[]
}
