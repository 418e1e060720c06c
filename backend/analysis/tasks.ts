import type { StyleCounts } from '../../shared/checks/corpusStyle.ts'
import type { Finding } from '../../shared/contract/records.ts'
import type { StyleCheck } from '../../shared/contract/styles.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Knowledge } from './knowledge.ts'

/** A picture as PNG, with its size in pixels. */
export interface PngImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A source text of a file; `id` is its page's in the corpus, `indent` how far each level of the JSON is set in. */
export interface AnalyseTask {
  readonly task: 'analyse'
  readonly text: string
  readonly name: string
  readonly id: string
  readonly indent: number
}

/** Work that must not hold up the thread that owns the storage. */
export type Task =
  | { readonly task: 'recognise'; readonly text: string; readonly id: string }
  | AnalyseTask
  /** `corpus` is what is known beside the page, null where that is nothing. */
  | { readonly task: 'check'; readonly page: Page; readonly corpus: Knowledge | null }
  /** Two states of a page as JSON, for the same reason as `TaskResults.analyse`. */
  | { readonly task: 'compare'; readonly before: string; readonly after: string }
  /** `page` is one as JSON. */
  | { readonly task: 'style'; readonly page: string; readonly check: StyleCheck }
  | { readonly task: 'png'; readonly bytes: Uint8Array }

/** What each task yields, by its name. */
export interface TaskResults {
  readonly recognise: Page
  /** An `Analysis` as JSON: its many small records take longer to cross between threads than their text. */
  readonly analyse: string
  readonly check: readonly Finding[]
  /** A `Comparison` as JSON. */
  readonly compare: string
  readonly style: StyleCounts | null
  readonly png: PngImage
}

export type TaskResult<T extends Task> = TaskResults[T['task']]

/** Time limits in seconds, by task. */
export type TimeLimits = Readonly<Record<Task['task'], number>>
