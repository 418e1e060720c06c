import type { Finding } from '../../../shared/contract/records.ts'
import { applyFix } from '../../../shared/page/applyFix.ts'
import { dismissFinding } from '../../../shared/page/edits.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import type { Page, Place } from '../../../shared/page/page.ts'
import { orderFindings } from '../../panels/review/orderFindings.ts'
import type { PageSession, PageSessionState } from '../../session/pageSession.ts'
import type { PageBinding } from '../binding/pageBinding.ts'
import { caretAt } from '../binding/places.ts'
import { seamOf } from '../binding/seamOf.ts'
import type { SheetCommands } from './blockCommands.ts'

const touches = ({ places }: Finding, { block, offset }: Place): boolean =>
  places.some((place) => place.block === block && place.from <= offset && offset <= place.to)

/** The finding that a person looks at, else the one at the caret. */
export function currentFinding({ findings, finding, selection }: PageSessionState): Finding | undefined {
  const looked = findings.find(({ id }) => id === finding)
  const caret = selection?.focus
  if (caret === undefined) return looked
  if (looked !== undefined && touches(looked, caret)) return looked
  return findings.find((each) => touches(each, caret)) ?? looked
}

/** The next finding in reading order, seen from the one looked at, else from the caret; around at the end. */
export function nextFinding(state: PageSessionState, by: -1 | 1): Finding | undefined {
  const { page, selection } = state
  const ordered = orderFindings(page, state.findings).filter(({ places }) => places.length > 0)
  const at = ordered.findIndex(({ id }) => id === currentFinding(state)?.id)
  if (at >= 0) return ordered.at((at + by) % ordered.length)
  const caret = selection?.focus
  if (caret === undefined) return ordered.at(by > 0 ? 0 : -1)
  const rank = ranks(page)
  const isBehind = ({ places: [place] }: Finding) =>
    place !== undefined &&
    (rank(place.block) > rank(caret.block) || (place.block === caret.block && place.from >= caret.offset))
  return by > 0
    ? (ordered.find(isBehind) ?? ordered[0])
    : (ordered.findLast((each) => !isBehind(each)) ?? ordered.at(-1))
}

function ranks(page: Page): (block: string) => number {
  const index = new Map(blocksOf(page).map(({ id }, at) => [id, at]))
  return (block) => index.get(block) ?? -1
}

/** Accepts the first fix; after a join the caret waits at the seam, where characters may be missing. */
export function acceptFinding(binding: PageBinding, { fixes: [fix] }: Finding): void {
  if (fix === undefined) return
  const seam = fix.edit === 'join' ? seamOf(binding.session.getState().page, fix.left, fix.right) : null
  binding.edit(
    (page, newId) => applyFix(page, fix, newId),
    { kind: 'fix', edit: 'finding.accept' },
    ...(seam === null ? [] : [() => caretAt(seam)]),
  )
}

export function dismiss(session: PageSession, { check, fingerprint }: Finding): void {
  session.run((page) => dismissFinding(page, { check, fingerprint }), { kind: 'correction', edit: 'finding.dismiss' })
}

export function findingCommands(binding: PageBinding): SheetCommands {
  const { session } = binding
  const step = (by: -1 | 1) => ({
    run() {
      const finding = nextFinding(session.getState(), by)
      const place = finding?.places[0]
      if (finding === undefined || place === undefined) return
      session.reveal({ block: place.block, offset: place.from }, true)
      session.lookAt(finding.id)
    },
    enabled: () => session.getState().findings.length > 0,
  })
  const canEdit = () => !session.getState().readOnly
  return {
    'finding.next': step(1),
    'finding.previous': step(-1),
    'finding.accept': {
      run() {
        const finding = currentFinding(session.getState())
        if (finding !== undefined) acceptFinding(binding, finding)
      },
      enabled: () => canEdit() && (currentFinding(session.getState())?.fixes.length ?? 0) > 0,
    },
    'finding.dismiss': {
      run() {
        const finding = currentFinding(session.getState())
        if (finding !== undefined) dismiss(session, finding)
      },
      enabled: () => canEdit() && currentFinding(session.getState()) !== undefined,
    },
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
