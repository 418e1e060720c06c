import type { CallArgs, CallName, CallResult } from '../../shared/contract/calls.ts'
import type { GalleyEvent } from '../../shared/contract/events.ts'
import type { ImportSource } from '../../shared/contract/records.ts'

export type ConnectionState = 'connected' | 'lost'

/** What a desktop offers beyond any browser. */
export interface Desktop {
  /** Paths chosen in a native dialog; empty when it was cancelled. */
  chooseFiles(kind: 'text' | 'image'): Promise<readonly string[]>
  chooseFolder(purpose: 'corpus' | 'import' | 'export'): Promise<string | null>
  revealInFolder(path: string): Promise<void>
  /** Pastes where the focus is, without asking the browser for the clipboard. */
  paste(): Promise<void>
  /** Runs when the menu is used; `command` is an id of the commands. Returns its removal. */
  onCommand(listener: (command: string) => void): () => void
  /** Asks before the window closes while something is unsaved. */
  setUnsaved(unsaved: boolean): void
}

/** The one way from a window to its host. Calls reject with a `GalleyError`. */
export interface Transport {
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>>
  /** Returns the listener's removal. */
  onEvent(listener: (event: GalleyEvent) => void): () => void
  onConnection(listener: (state: ConnectionState) => void): () => void
  /** Makes a dropped or chosen file known to the host. */
  offerFile(file: File): Promise<ImportSource>
  /** Address of a page's scan, for an `img`; `stamp` is of its `ImageInfo`. */
  imageUrl(page: string, stamp: string): string
  readonly desktop: Desktop | null
}
