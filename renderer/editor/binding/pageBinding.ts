import {
  $addUpdateTag,
  $hasUpdateTag,
  $setSelection,
  COLLABORATION_TAG,
  COMPOSITION_START_TAG,
  type EditorState,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import { diffPages } from '../../../shared/page/diffPages.ts'
import { setBlockText } from '../../../shared/page/edits.ts'
import type { NewId, Page, PageSelection } from '../../../shared/page/page.ts'
import { createAfterFrame } from '../../session/afterFrame.ts'
import { mapSelection } from '../../session/mapSelection.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { rebaseTyping } from '../../session/rebaseTyping.ts'
import { $domSelection, $isAtDomCaret } from './domSelection.ts'
import { $readRange, $readSelection, $stepOverGap, $writeSelection } from './places.ts'
import { $readPage } from './readPage.ts'
import { $writePage } from './writePage.ts'

export type PageEdit = (page: Page, newId: NewId) => Page
export type SelectAfter = (page: Page) => PageSelection | null

/** Keeps an editor and a page session at the same page. */
export interface PageBinding {
  readonly session: PageSession
  /** Runs an edit from inside an update of the editor and shows it there; nothing while an input method composes. */
  $edit(...asked: Parameters<PageSession['run']>): void
  /** The same for an edit that typing goes on from: one undo step with it. */
  $typeOver(edit: PageEdit, select: SelectAfter): void
  /** Does work of the editor once an undo or redo is here that is on its way; false when none is, and nothing is done. */
  hold($work: () => void): boolean
  /** Runs an edit from outside of an update. */
  edit(...asked: Parameters<PageSession['run']>): void
  /** Puts the selection, from outside of an update. */
  select(selection: PageSelection): void
  /** Takes over what was typed, and the selection of the window, of which the browser tells a moment later. */
  refresh(): void
  /** Puts the caret behind the gap that it stands before. */
  stepOverGap(): void
  /** Begins to follow both sides; returns the end of it. */
  connect(): () => void
}

export function createPageBinding(editor: LexicalEditor, session: PageSession): PageBinding {
  /** The page as the editor shows it, apart from what was typed since. */
  let shown = session.getState().page
  /** What the editor held when something was last typed that the session does not know yet. */
  let unread: EditorState | null = null
  let isBusy = false

  const isFocused = () => {
    const root = editor.getRootElement()
    return root?.contains(root.ownerDocument.activeElement) === true
  }

  const whileBusy = (work: () => void) => {
    const was = isBusy
    isBusy = true
    try {
      work()
    } finally {
      isBusy = was
    }
  }

  /** Takes over what was typed. False when the editor must be written anew. */
  const $pull = (): boolean => {
    unread = null
    const { changed, isShaped } = $readPage(shown)
    if (changed.size === 0) return isShaped
    const selection = $readSelection()
    const caret = selection?.focus
    let typed = shown
    let isClean = isShaped
    for (const [id, { text, gaps, isClean: isBlockClean }] of changed) {
      typed = setBlockText(typed, id, text, gaps, caret?.block === id ? caret.offset : undefined)
      isClean &&= isBlockClean
    }
    const { page } = session.getState()
    if (page === shown) session.type(() => typed, selection)
    else {
      const fallback = session.getState().selection?.focus ?? null
      session.type(rebaseTyping(diffPages(shown, typed), diffPages(shown, page), fallback))
    }
    shown = typed
    return isClean
  }

  const $push = (isOwn: boolean) => {
    const { page, selection } = session.getState()
    // Lexical looks where the selection is at each node that goes, and text that it stands in may be shorter by then.
    $setSelection(null)
    $writePage(page)
    shown = page
    $writeSelection(selection)
    if (!isOwn) {
      $addUpdateTag(COLLABORATION_TAG)
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
    }
    if (!isFocused()) $addUpdateTag(SKIP_DOM_SELECTION_TAG)
  }

  /** Whether the page of the session is what the editor shows. */
  const isCurrent = () => {
    const { page } = session.getState()
    return page === shown || (page.articles === shown.articles && page.outside === shown.outside)
  }

  const rewrite = (isOwn: boolean) =>
    editor.update(
      () =>
        whileBusy(() => {
          $pull()
          $push(isOwn)
        }),
      isOwn ? {} : { discrete: true },
    )

  const sync = () => {
    if (isBusy || editor.isComposing()) return
    if (isCurrent()) {
      shown = session.getState().page
      return
    }
    rewrite(false)
  }

  const bring = () => {
    const state = unread
    if (state === null) return
    let isRight = true
    whileBusy(() =>
      state.read(
        () => {
          isRight = $pull()
          const read = $readSelection()
          // After a composition the page may have moved on under what the editor shows.
          const selection = isCurrent() ? read : mapSelection(diffPages(shown, session.getState().page), read)
          // The selection goes with the focus; commands from elsewhere still mean the place where it was.
          if (selection !== null && !sameSelection(selection, session.getState().selection)) session.select(selection)
        },
        { editor },
      ),
    )
    if (isRight && isCurrent()) shown = session.getState().page
    else if (!editor.isComposing()) rewrite(true)
  }
  const bringLater = createAfterFrame(() => session.getState())

  const onUpdate = ({ editorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload) => {
    const isComposing = editor.isComposing()
    session.setComposing(isComposing)
    if (isComposing || isBusy) return
    const isTyped = unread !== null || dirtyElements.size + dirtyLeaves.size > 0
    unread = editorState
    session.expect(bring)
    // A letter is painted first. Where the caret was before it is known by then: it is told at once.
    if (isTyped) bringLater.request()
    else bring()
  }

  const $change = (work: () => void) => {
    if (editor.isComposing() && !$hasUpdateTag(COMPOSITION_START_TAG)) return
    whileBusy(() => {
      $pull()
      session.select($readSelection() ?? session.getState().selection)
      work()
      $push(true)
    })
  }

  const binding: PageBinding = {
    session,
    $edit: (...asked) => $change(() => session.run(...asked)),
    $typeOver: (edit, select) => $change(() => session.typeOver(edit, select)),
    hold($work) {
      if (!session.isUndoing()) return false
      session.inTurn(() => editor.update($work, { discrete: true }))
      return true
    },
    edit(...asked) {
      editor.update(() => binding.$edit(...asked), { discrete: true })
    },
    select(selection) {
      editor.update(
        () => {
          $writeSelection(selection)
          if (!isFocused()) $addUpdateTag(SKIP_DOM_SELECTION_TAG)
        },
        { discrete: true },
      )
    },
    refresh() {
      session.getState()
      if (editor.isComposing() || !isFocused()) return
      const isBehind = editor.read(() => {
        if ($isAtDomCaret(editor)) return false
        const selection = $domSelection(editor)
        const read = selection === null ? null : $readRange(selection)
        return read !== null && !sameSelection(read, $readSelection())
      })
      if (isBehind) editor.update(() => $setSelection($domSelection(editor)), { discrete: true })
    },
    stepOverGap() {
      editor.update($stepOverGap, { discrete: true })
    },
    connect() {
      editor.setEditable(!session.getState().readOnly)
      editor.update(
        () =>
          whileBusy(() => {
            shown = session.getState().page
            $writePage(shown)
          }),
        { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
      )
      const stops = [session.subscribe(sync), editor.registerUpdateListener(onUpdate)]
      return () => {
        session.getState()
        bringLater.cancel()
        for (const stop of stops) stop()
        session.setComposing(false)
      }
    },
  }
  return binding
}

function sameSelection(a: PageSelection, b: PageSelection | null): boolean {
  if (b === null) return false
  return (['anchor', 'focus'] as const).every((end) => a[end].block === b[end].block && a[end].offset === b[end].offset)
}
