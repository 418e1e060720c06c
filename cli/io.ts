/** What a command reaches of the world: streams, signals and where the program lies. Tests bring their own. */
export interface CliIo {
  /** Standard output: results. */
  out(text: string): void
  /** Standard error: progress and what went wrong. */
  err(text: string): void
  /** Whether standard error is a terminal that can redraw a line. */
  readonly terminal: boolean
  readonly columns: number
  /** BCP 47, of the system. */
  readonly locale: string
  /** Folder that paths are relative to. */
  readonly folder: string
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal
  readonly version: string
  /** Folder with the seed pages. */
  readonly seeds: string
  /** Address of the built analysis worker; null analyses in this thread. */
  readonly worker: URL | null
}
