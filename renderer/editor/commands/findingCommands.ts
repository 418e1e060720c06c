import type { Finding } from '../../../shared/contract/records.ts'
import { findingEdits, isJoin } from '../../panels/review/findingEdits.ts'
import type { FindingVoice } from '../../panels/review/useFindingVoice.ts'
import { currentFinding, findingsFrom, nextFinding } from '../../panels/review/walkFindings.ts'
import type { PageSession, PageSessionState } from '../../session/pageSession.ts'
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
  const on = (run: (finding: Finding, state: PageSessionState) => void, enabled: (finding: Finding) => boolean) => ({
    run() {
      const state = session.getState()
      const finding = currentFinding(state)
      if (finding !== undefined) run(finding, state)
    },
    enabled() {
      const state = session.getState()
      const finding = currentFinding(state)
      return !state.readOnly && finding !== undefined && enabled(finding)
    },
  })
  /** Goes on to the first of those that followed which is still open. */
  const decide = (state: PageSessionState, act: () => void) => {
    const following = findingsFrom(state, 1).map(({ id }) => id)
    act()
    const open = new Map(session.getState().findings.map((each) => [each.id, each]))
    const next = following.find((id) => open.has(id))
    if (next === undefined) voice.none()
    else goTo(open.get(next))
  }
  const canEdit = () => !session.getState().readOnly
  return {
    'finding.next': step(1),
    'finding.previous': step(-1),
    'finding.accept': on(
      (finding, state) => decide(state, () => edits.accept(finding)),
      ({ fixes }) => fixes.length > 0,
    ),
    'finding.acceptAtSeam': on((finding) => edits.acceptAtSeam(finding), isJoin),
    'finding.dismiss': on(
      (finding, state) => decide(state, () => edits.dismiss(finding)),
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
