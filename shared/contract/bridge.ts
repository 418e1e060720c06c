import type { GalleyEvent } from './events.ts'

/** What the preload of the desktop lends to its window as `window.galley`: plain values and functions only. */
export interface GalleyBridge {
  /** Gives an outcome: `{ ok: true, value }` or `{ ok: false, error }`. */
  call(name: string, args: unknown): Promise<unknown>
  /** Returns the listener's removal. */
  onEvent(listener: (event: GalleyEvent) => void): () => void
  /** Path of a dropped or chosen `File` of the DOM; empty for one that was never on disk. */
  pathForFile(file: object): string
  chooseFiles(kind: 'text' | 'image'): Promise<readonly string[]>
  chooseFolder(purpose: 'corpus' | 'import' | 'export'): Promise<string | null>
  revealInFolder(path: string): Promise<void>
  /** Pastes where the focus is, as the system's key does. */
  paste(): Promise<void>
  /** Returns the listener's removal. */
  onCommand(listener: (command: string) => void): () => void
  setUnsaved(unsaved: boolean): void
}
