import type { ErrorData } from '../../shared/contract/error.ts'
import type { Finding, GroupStep, HistoryState, ImageInfo, SourceInfo } from '../../shared/contract/records.ts'
import type { Change } from '../../shared/page/change.ts'
import type { NewId, Page, PageSelection, Place } from '../../shared/page/page.ts'

export interface PageSessionState {
  readonly page: Page
  /** Number of the last revision that was acknowledged. */
  readonly revision: number
  readonly source: SourceInfo
  readonly sourceText: string
  readonly image: ImageInfo | null
  readonly history: HistoryState
  /** As they stand on `page`, also while the next analysis is under way. */
  readonly findings: readonly Finding[]
  /** False until the page was looked through for the first time. */
  readonly isChecked: boolean
  /** Why the page could not be looked through, if so. */
  readonly checkError: ErrorData | null
  /** Id of the finding that a person looks at. */
  readonly finding: string | null
  /** Where the caret was left when it was shown to them, as that place stands on `page`; null where it was not. */
  readonly lookedFrom: Place | null
  /** `saved` only once the host acknowledged all; `unsaved` when a write failed and is tried again. */
  readonly saving: 'saved' | 'saving' | 'unsaved'
  readonly error: ErrorData | null
  readonly readOnly: boolean
  readonly selection: PageSelection | null
  /** Letters come: they are not closed into a revision yet. */
  readonly isTyping: boolean
}

/** One step that was made here, typing included, as it goes to the host. */
export interface SessionStep {
  readonly origin: EditOrigin
  readonly before: Page
  readonly after: Page
  readonly change: Change
  /** As they stood before it; of typing, as they stand after it. */
  readonly findings: readonly Finding[]
}

export interface EditOrigin {
  readonly kind: 'correction' | 'fix'
  /** A command id, or `paste`, `cut`, `delete`, `drop`, `replace`. */
  readonly edit: string
  /** The checks of which findings were decided, each once. */
  readonly checks?: readonly string[]
}

/** One page on the desk: its value as edited here, and all that goes to the host and comes from it. */
export interface PageSession {
  readonly id: string
  /** Who edits, for notes. */
  author(): string
  getState(): PageSessionState
  /** The state as it was last told to those who subscribe, without what is expected. */
  getTold(): PageSessionState
  /** Says that more was typed than was told: `bring` tells it, before anyone reads or changes the page. */
  expect(bring: () => void): void
  subscribe(listener: () => void): () => void
  /**
   * One undo step, in its turn; what was typed before closes first. `select` says where the selection goes, `settles`
   * names findings that the edit mends: they are gone at once, and not only when the page was looked through again.
   */
  run(
    edit: (page: Page, newId: NewId) => Page,
    origin: EditOrigin,
    select?: (page: Page) => PageSelection | null,
    settles?: readonly string[],
  ): void
  /**
   * Typing: closes into one undo step after a rest of 500 ms, after 2 s at most, and before any command. `selection` is
   * where the caret stands then.
   */
  type(edit: (page: Page) => Page, selection?: PageSelection | null): void
  /** Typing that goes on from an edit of its own: both are one undo step, what was typed before is another. */
  typeOver(edit: (page: Page, newId: NewId) => Page, select: (page: Page) => PageSelection | null): void
  /** While an input method composes, typing does not close. */
  setComposing(isComposing: boolean): void
  /** Resolves once no input method composes: what it composed is typed by then. */
  composed(): Promise<void>
  undo(): void
  redo(): void
  /** True while an undo or redo is on its way: what is meant to follow it waits for the page that it makes. */
  isUndoing(): boolean
  /** Does it now, or once all that was asked for before is here. */
  inTurn(work: () => void): void
  select(selection: PageSelection | null): void
  /**
   * Says which finding a person looks at, once the caret is where it is left for that; not `isShown` where it was chosen
   * only because it is near the caret.
   */
  lookAt(finding: string | null, isShown?: boolean): void
  /** Asks whoever shows the page to bring a place into view and put the caret there, with `focus` the keys too. */
  reveal(place: Place, focus?: boolean): void
  onReveal(listener: (place: Place, focus: boolean) => void): () => void
  /** Tells of each step once it is made, never while a letter is on its way to the screen. */
  onStep(listener: (step: SessionStep) => void): () => void
  /** Tells on how many pages an undo or redo of the page took back, or brought back, a change over many. */
  onGroupStepped(listener: (step: 'undo' | 'redo', group: GroupStep) => void): () => void
  /** Tells of edits that could not stand beside those from elsewhere: the blocks as they were with them, a line each. */
  onRefused(listener: (text: string, error: ErrorData) => void): () => void
  /** Rejects with a `GalleyError` when writing fails; it is tried again all the same. */
  flush(): Promise<void>
  /** Writes what is left and ends; rejects, and goes on, when writing fails. */
  dispose(): Promise<void>
}

export { createPageSession } from './createPageSession.ts'
