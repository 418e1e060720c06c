import type { Finding } from '../../../shared/contract/records.ts'
import { findingEdits, isJoin } from '../../panels/review/findingEdits.ts'
import type { FindingVoice } from '../../panels/review/useFindingVoice.ts'
import { currentFinding, nextFinding, openAfter, otherEnd } from '../../panels/review/walkFindings.ts'
import type { PageSession } from '../../session/pageSession.ts'
import type { SheetCommands } from './blockCommands.ts'

/** Commands on the finding at the caret, or else the one that a person looks at. */
export function findingCommands(session: PageSession, voice: FindingVoice): SheetCommands {
  const edits = findingEdits(session, voice)
  const goTo = (finding: Finding | undefined) => {
    const place = finding?.places[0]
    if (finding === undefined || place === undefined) return
    session.reveal({ block: place.block, offset: place.from }, true)
    session.lookAt(finding.id)
    voice.at(session.getState(), finding)
  }
  const step = (by: -1 | 1) => ({
    run: () => goTo(nextFinding(session.getState(), by)),
    enabled: () => session.getState().findings.length > 0,
  })
  const on = (run: (finding: Finding) => void, enabled: (finding: Finding) => boolean) => ({
    run() {
      const finding = currentFinding(session.getState())
      if (finding !== undefined) run(finding)
    },
    enabled() {
      const state = session.getState()
      const finding = currentFinding(state)
      return !state.readOnly && finding !== undefined && enabled(finding)
    },
  })
  /** Goes on to the first of those that followed which is still open. */
  const decide = (act: () => void) => {
    const next = openAfter(session, act)
    if (next === undefined) voice.none()
    else goTo(next)
  }
  const canEdit = () => !session.getState().readOnly
  return {
    'finding.next': step(1),
    'finding.previous': step(-1),
    'finding.otherPlace': {
      run() {
        const state = session.getState()
        const finding = currentFinding(state)
        const end = finding === undefined ? undefined : otherEnd(state.page, finding, state.selection?.focus)
        if (finding === undefined || end === undefined) return
        session.reveal(end, true)
        session.lookAt(finding.id)
      },
      enabled() {
        const state = session.getState()
        const finding = currentFinding(state)
        return finding !== undefined && otherEnd(state.page, finding, undefined) !== undefined
      },
    },
    'finding.accept': on(
      (finding) => decide(() => edits.accept(finding)),
      ({ fixes }) => fixes.length > 0,
    ),
    'finding.acceptAtSeam': on((finding) => edits.acceptAtSeam(finding), isJoin),
    'finding.dismiss': on(
      (finding) => decide(() => edits.dismiss(finding)),
      () => true,
    ),
    'history.undo': {
      run: () => session.undo(),
      enabled: () => canEdit() && (session.getState().history.undo !== null || session.getState().saving !== 'saved'),
    },
    'history.redo': {
      run: () => session.redo(),
      enabled: () => canEdit() && session.getState().history.redo !== null,
    },
  }
}
