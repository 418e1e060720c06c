import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import { useApp } from '../../app/AppContext.tsx'
import { reviewPanelId } from '../../app/reviewPanelId.ts'
import { useRestedState } from '../../app/useSession.ts'
import { useCommands } from '../../commands/CommandsContext.tsx'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { useDoubtKeys } from '../../names/useDoubtKeys.ts'
import { createAfterFrame } from '../../session/afterFrame.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { sureOf } from './acceptFindings.ts'
import { FindingList } from './FindingList.tsx'
import { findingKeys, runSingleKey, type SingleKeys } from './findingKeys.ts'
import { focusReview } from './focusReview.ts'
import { NothingFound } from './NothingFound.tsx'
import { findingAt, groupFindings, orderFindings } from './orderFindings.ts'
import styles from './ReviewPanel.module.css'
import { useFindingEdits } from './useFindingEdits.ts'
import { useFindingVoice } from './useFindingVoice.ts'

/** What the checks noticed, with evidence and the text before and after. Single letters act while it has the focus. */
export function ReviewPanel({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const { store, pages } = useApp()
  const commands = useCommands()
  const page = useRestedState(session, (state) => state.page)
  const found = useRestedState(session, (state) => state.findings)
  const selection = useRestedState(session, (state) => state.selection)
  const readOnly = useRestedState(session, (state) => state.readOnly)
  const groups = useMemo(() => groupFindings(orderFindings(page, found)), [page, found])
  const findings = useMemo(() => groups.flatMap((group) => group.findings), [groups])
  const made = useFindingEdits(session)
  const voice = useFindingVoice()
  const lookedAt = useRestedState(session, (state) => state.finding)
  // No state: the finding stands where it stands, and a second drawing would show the same.
  const position = useRef(0)
  const panel = useRef<HTMLDivElement>(null)
  // The list is drawn again once it has where it scrolls: a ref of its parent is empty while it comes.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const keepPanel = useCallback((element: HTMLDivElement | null) => {
    panel.current = element
    setScroller(element)
  }, [])
  // The row that has the focus goes when it is chosen or decided; the next one takes the focus over.
  const holdsFocus = useRef(false)
  const current =
    findings.find((each) => each.id === lookedAt) ?? findings[Math.min(position.current, findings.length - 1)]
  const block = selection?.focus.block
  const offset = selection?.focus.offset ?? 0

  const choose = useCallback(
    (finding: Finding | undefined, show: boolean) => {
      if (finding === undefined) return
      const place = finding.places[0]
      if (show && place !== undefined) session.reveal({ block: place.block, offset: place.from })
      session.lookAt(finding.id, show)
    },
    [session],
  )
  const onChoose = useCallback((finding: Finding) => choose(finding, true), [choose])
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the caret alone.
  useEffect(() => {
    // Two may touch the same place: the one that was chosen stays.
    const isChosen = current?.places.some(
      (place) => place.block === block && place.from <= offset && offset <= place.to,
    )
    if (block !== undefined && isChosen !== true) choose(findingAt(findings, block, offset), false)
  }, [block, offset])
  useEffect(() => {
    const at = findings.findIndex((each) => each.id === lookedAt)
    if (at >= 0) position.current = at
  }, [findings, lookedAt])
  useEffect(() => {
    if (!holdsFocus.current) return
    const row = current && panel.current?.querySelector<HTMLElement>('[aria-current="true"]')
    ;(row ?? panel.current)?.focus({ preventScroll: true })
  }, [current])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a decision moved on to another finding.
  useEffect(() => {
    if (current === undefined || current.id === lookedAt) return
    // The card is shown first, its place on the sheet after, unless the sheet has the keys by then.
    const later = createAfterFrame(() => {
      if (!holdsFocus.current) return
      choose(current, true)
      voice.at(session.getState(), current)
    })
    later.request()
    return later.cancel
  }, [current])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is made anew when findings before it go.
  useEffect(() => {
    if (!holdsFocus.current || document.activeElement !== document.body) return
    panel.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true })
  }, [findings])

  const doubtKeys = useDoubtKeys(current, page)
  const edits = useMemo(() => {
    // The browser lays the window out when the element that has the focus goes: another one has it by then.
    const leaveRow = () => {
      if (holdsFocus.current) panel.current?.focus({ preventScroll: true })
    }
    return {
      ...made,
      accept(finding: Finding, fix = 0) {
        if (finding.fixes[fix] !== undefined) leaveRow()
        made.accept(finding, fix)
      },
      dismiss(finding: Finding) {
        leaveRow()
        made.dismiss(finding)
      },
    }
  }, [made])
  const step = (by: number) => {
    const at = current === undefined ? -1 : findings.indexOf(current)
    choose(findings[at + by], true)
  }
  const sure = readOnly ? [] : sureOf(findings)
  const showAll = (check: string | null) => store.setState({ dialog: { kind: 'acceptAll', check } })
  const keys: SingleKeys = {
    j: () => step(1),
    arrowdown: () => step(1),
    k: () => step(-1),
    arrowup: () => step(-1),
    z: () => commands.run('history.undo'),
    n: () => void pages.openNextWithFindings().then(() => requestAnimationFrame(focusReview)),
    ...(findings.length === 0 ? { p: () => commands.run('page.proofread') } : {}),
    ...(sure.length > 0 ? { 'shift+a': () => showAll(null) } : {}),
    ...(current === undefined || readOnly
      ? {}
      : {
          ...findingKeys(current, edits),
          ...doubtKeys,
          ...(sure.some(({ check }) => check === current.check) ? { a: () => showAll(current.check) } : {}),
        }),
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the keys of the rows inside of it.
    <div
      ref={keepPanel}
      id={reviewPanelId}
      tabIndex={-1}
      className={classes(styles.panel)}
      onKeyDown={(event) => runSingleKey(event, keys)}
      onFocus={() => {
        holdsFocus.current = true
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && panel.current?.contains(relatedTarget) !== true) holdsFocus.current = false
      }}
    >
      {findings.length === 0 ? <NothingFound session={session} /> : null}
      {sure.length === 0 ? null : (
        <div className={classes(styles.all)}>
          <Button size="small" onPress={() => showAll(null)}>
            {t('review.allOfPage', { count: sure.length })} <Kbd keys="Shift+A" />
          </Button>
        </div>
      )}
      <FindingList
        scroller={scroller}
        groups={groups}
        page={page}
        current={current}
        readOnly={readOnly}
        edits={edits}
        onAcceptAll={showAll}
        onChoose={onChoose}
      />
    </div>
  )
}
