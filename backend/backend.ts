import type { Readable } from 'node:stream'
import type { Handlers } from '../shared/contract/calls.ts'
import type { ErrorData } from '../shared/contract/error.ts'
import type { GalleyEvent } from '../shared/contract/events.ts'

/** The application without a surface. A host passes calls in, events out, and serves images and uploads. */
export interface Backend {
  /** Typed handlers, for hosts in the same process such as the command line. */
  readonly handlers: Handlers
  /** Returns the listener's removal. */
  onEvent(listener: (event: GalleyEvent) => void): () => void
  /** What the window is to say as long as no corpus is open: why the one asked for did not open. */
  tellAtStart(problem: ErrorData): void
  /** File and media type of a page's scan, in a format that browsers show; null when it has none. */
  imageFile(page: string): Promise<{ readonly path: string; readonly type: string } | null>
  /** Takes a file's bytes; the id can be used once as an `ImportSource`. */
  acceptUpload(name: string, bytes: Readable): Promise<string>
  /** Ends jobs and workers, writes what is pending and closes the corpus. */
  close(): Promise<void>
}

export interface BackendOptions {
  readonly host: 'electron' | 'browser' | 'cli' | 'test'
  readonly version: string
  /** BCP 47, of the system. */
  readonly locale: string
  /** Folder for settings, recent corpora and the sample corpus. */
  readonly userData: string
  /** Folder with the seed pages. */
  readonly seeds: string
  /**
   * Address of the built analysis worker, beside which the search worker stands as `search.js`; null runs both in this
   * thread (tests of other parts).
   */
  readonly worker: URL | null
}
