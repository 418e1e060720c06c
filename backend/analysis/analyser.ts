import { availableParallelism } from 'node:os'
import type { StyleCounts } from '../../shared/checks/corpusStyle.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'
import type { Finding } from '../../shared/contract/records.ts'
import type { StyleCheck } from '../../shared/contract/styles.ts'
import type { Page } from '../../shared/page/page.ts'
import { createInlineRunner } from './inlineRunner.ts'
import type { Knowledge } from './knowledge.ts'
import { Lane, type Priority } from './lane.ts'
import type { PngImage, TimeLimits } from './tasks.ts'
import { createThreadRunner } from './threadRunner.ts'

const timeLimits: TimeLimits = { analyse: 10, check: 10, compare: 20, recognise: 10, style: 10, png: 60 }

const defaultWorkers = 2

export interface AnalyseTextOptions {
  /** Its page's in the corpus, where that is not its file's name. */
  readonly id?: string
  /** How far each level of the JSON is set in; without it, it is one line. */
  readonly indent?: number
}

/** Analysis away from the thread that owns the storage. All reject with `cancelled` once it is closed. */
export interface Analyser {
  /** How many pages of a corpus are worked on at once. */
  readonly width: number
  /** The reading of a source text. Rejects with `timeout` after the time limit. */
  recognise(text: string, id: string): Promise<Page>
  /**
   * What `galley analyse` tells of a source text, an `Analysis` as JSON. `name` is its file's. Rejects with `timeout`
   * after the time limit.
   */
  analyse(text: string, name: string, options?: AnalyseTextOptions): Promise<string>
  /**
   * Findings of a page. A later call for the same page replaces one that waits: that rejects with `cancelled`.
   * `now` is for the page being edited: a worker of its own keeps what it made of the texts and waits for no corpus.
   * `corpus` is what the page is compared with.
   */
  check(page: Page, priority: Priority, corpus?: Knowledge | null): Promise<readonly Finding[]>
  /** Gets ready for `check` of a page that is opened, which is waited for. */
  prepare(): void
  /**
   * The difference of two states of a page. Rejects with `timeout` after the time limit, and with `cancelled` as soon as
   * `signal` says so: its worker is stopped.
   */
  compare(before: Page, after: Page, signal?: AbortSignal): Promise<Comparison>
  /** What each choice about a style would change on a page; null where there is nothing to decide. */
  countStyles(page: Page, check: StyleCheck, priority: Priority): Promise<StyleCounts | null>
  /** A TIFF as PNG. Rejects with `imageUnreadable` where it cannot be decoded. */
  toPng(bytes: Uint8Array): Promise<PngImage>
  close(): Promise<void>
}

export interface AnalyserOptions {
  /** Workers for whole corpora: two when not said, and never more than the machine has cores. */
  readonly workers?: number
  readonly limits?: Partial<TimeLimits>
  /** What `analyse` compares texts with. */
  readonly corpus?: Knowledge
}

/**
 * With the address of the built worker the analysis runs in threads of its own, each started when it is needed;
 * without it in this one.
 */
export const createAnalyser = (worker: URL | null, options: AnalyserOptions = {}): Analyser => {
  const limits = { ...timeLimits, ...options.limits }
  const width = worker ? Math.max(1, Math.min(options.workers ?? defaultWorkers, availableParallelism())) : 1
  const corpus = options.corpus ?? null
  const newRunner = () => (worker ? createThreadRunner(worker, corpus) : createInlineRunner(corpus))
  const pool = new Lane(Array.from({ length: width }, newRunner), limits)
  const edited = new Lane([newRunner()], limits)
  return {
    width,
    recognise: (text, id) => pool.run({ task: 'recognise', text, id }, { priority: 'now' }),
    analyse: (text, name, { id = name, indent = 0 } = {}) =>
      pool.run({ task: 'analyse', text, name, id, indent }, { priority: 'now' }),
    check: (page, priority, known = null) => {
      for (const lane of [pool, edited]) lane.drop(page.id)
      return (priority === 'now' ? edited : pool).run(
        { task: 'check', page, corpus: known },
        { priority, key: page.id },
      )
    },
    prepare: () => edited.prepare(),
    compare: async (before, after, signal) => {
      const texts = { before: JSON.stringify(before), after: JSON.stringify(after) }
      return JSON.parse(await pool.run({ task: 'compare', ...texts }, { priority: 'now', signal })) as Comparison
    },
    countStyles: (page, check, priority) =>
      pool.run({ task: 'style', page: JSON.stringify(page), check }, { priority }),
    toPng: (bytes) => pool.run({ task: 'png', bytes }, { priority: 'now' }),
    close: async () => {
      await Promise.all([pool.close(), edited.close()])
    },
  }
}
