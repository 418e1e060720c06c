import type { Finding } from '../contract/records.ts'
import type { Page } from '../page/page.ts'

/** One thing that can be wrong with a page, and how to notice it. */
export interface Check {
  /** Stands in findings, in dismissals and, with `check.<id>`, in the language files. */
  readonly id: string
  /** What it notices, in reading order; pure, and linear in the page's length. */
  check(page: Page): readonly Finding[]
}
