import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import { useSessionState } from '../../app/useSession.ts'
import { CommandKeys } from '../../commands/CommandKeys.tsx'
import { classes } from '../../components/classes.ts'
import { useDoubtKeys } from '../../names/useDoubtKeys.ts'
import { FindingCard } from '../../panels/review/FindingCard.tsx'
import type { FindingEdits } from '../../panels/review/findingEdits.ts'
import { findingKeys, runSingleKey } from '../../panels/review/findingKeys.ts'
import { useFindingEdits } from '../../panels/review/useFindingEdits.ts'
import { useFindingVoice } from '../../panels/review/useFindingVoice.ts'
import { nextFinding, openAfter } from '../../panels/review/walkFindings.ts'
import type { PageSession } from '../../session/pageSession.ts'
import type { BlockWatch } from '../overlay/blockWatch.ts'
import type { CardControl, ShownCard } from './cardControl.ts'
import { placeCard } from './placeCard.ts'
import styles from './SheetCard.module.css'

export interface SheetCardProps {
  readonly session: PageSession
  readonly watch: BlockWatch
  readonly control: CardControl
  readonly card: ShownCard
  /** Gives the keys back to the text. */
  readonly onBack: () => void
}

/** What stands over the head of the visible part, in px. */
const headHeight = 48

/** The card of the review panel, beside the text that it is about. */
export function SheetCard({ session, watch, control, card, onBack }: SheetCardProps) {
  const { t } = useTranslation('editor')
  const page = useSessionState(session, (state) => state.page)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const finding = useSessionState(session, (state) => state.findings.find(({ id }) => id === card.finding))
  const voice = useFindingVoice()
  const panelEdits = useFindingEdits(session)
  const doubtKeys = useDoubtKeys(finding, page)
  const box = useRef<HTMLDivElement>(null)
  const close = () => {
    const hadFocus = box.current?.contains(document.activeElement) === true
    control.close()
    if (hadFocus) onBack()
  }
  const goTo = (next: Finding | undefined) => {
    const place = next?.places[0]
    if (next === undefined || place === undefined) return close()
    session.reveal({ block: place.block, offset: place.from })
    session.lookAt(next.id)
    voice.at(session.getState(), next)
    control.open(next)
  }
  /** With the keys a decision moves on to the next finding, otherwise the card goes with what it was about. */
  const decide = (act: () => void) => {
    const next = openAfter(session, act)
    if (card.hasKeys) goTo(next)
    else close()
  }
  const edits: FindingEdits = {
    ...panelEdits,
    accept: (each, fix) => decide(() => panelEdits.accept(each, fix)),
    dismiss: (each) => decide(() => panelEdits.dismiss(each)),
    acceptAtSeam(each) {
      control.close()
      panelEdits.acceptAtSeam(each)
    },
  }

  useLayoutEffect(() => {
    const element = box.current
    const layer = element?.offsetParent
    if (element === null || !(layer instanceof HTMLElement)) return
    const place = () => {
      const origin = layer.getBoundingClientRect()
      const view = watch.scroller?.getBoundingClientRect() ?? origin
      const at = placeCard(
        card.lines(),
        { width: element.offsetWidth, height: element.offsetHeight },
        {
          left: Math.max(origin.left, view.left) + 8,
          top: view.top + headHeight,
          right: Math.min(origin.right, view.right) - 8,
          bottom: Math.min(view.bottom, window.innerHeight) - 8,
        },
      )
      element.hidden = at === null
      if (at === null) return
      element.style.left = `${Math.round(at.left - origin.left)}px`
      element.style.top = `${Math.round(at.top - origin.top)}px`
    }
    place()
    return watch.onResize(place)
  })
  const { hasKeys, finding: id } = card
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding has another head.
  useEffect(() => {
    if (!hasKeys) return
    box.current?.querySelector<HTMLElement>('[data-finding]')?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [hasKeys, id])
  const isGone = finding === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is decided elsewhere.
  useEffect(() => {
    if (isGone) close()
  }, [isGone])
  // A card that only shows goes with the first key; one that has the keys looks after itself.
  useEffect(() => {
    if (hasKeys) return
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (['Control', 'Meta', 'Alt', 'Shift', 'Tab', 'Enter'].includes(event.key)) return
      if (event.key === 'Escape') event.preventDefault()
      control.close()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [hasKeys, control])

  if (finding === undefined) return null
  const step = (by: -1 | 1) => goTo(nextFinding(session.getState(), by))
  const onKeyDown = (event: KeyboardEvent) =>
    runSingleKey(event, {
      j: () => step(1),
      arrowdown: () => step(1),
      k: () => step(-1),
      arrowup: () => step(-1),
      escape: close,
      ...(readOnly ? {} : { ...findingKeys(finding, edits), ...doubtKeys }),
    })
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('card')}
      data-keys={hasKeys ? '' : undefined}
      className={classes(styles.card)}
      onKeyDown={onKeyDown}
      // A press on a button must not take the keys from the text.
      onMouseDown={(event) => {
        if (!hasKeys) event.preventDefault()
      }}
      onPointerEnter={control.stay}
      onPointerLeave={control.leave}
      onFocus={control.stay}
      onBlur={({ relatedTarget }) => {
        if (hasKeys && relatedTarget !== null && box.current?.contains(relatedTarget) !== true) control.close()
      }}
    >
      <FindingCard page={page} finding={finding} readOnly={readOnly} edits={edits} />
      {hasKeys ? null : (
        <p className={classes(styles.hint)}>
          <CommandKeys id="finding.card" /> {t('cardKeys')}
        </p>
      )}
    </div>
  )
}
