import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../shared/page/page.ts'
import { useApp } from '../app/AppContext.tsx'
import { useRevisions } from '../app/useRevisions.ts'
import { useSessionState } from '../app/useSession.ts'
import { useCommand } from '../commands/CommandsContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Failure } from '../components/Failure.tsx'
import { Kbd } from '../components/Kbd.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { useDesk } from '../desk/useDesk.ts'
import { useNarrow } from '../desk/useNarrow.ts'
import { backToSheet, goToPlace } from '../session/goToPlace.ts'
import type { PageSession } from '../session/pageSession.ts'
import type { Against } from './AgainstChoice.tsx'
import { DifferenceBar } from './DifferenceBar.tsx'
import { type DifferenceHandle, DifferenceView } from './DifferenceView.tsx'
import { focusHistory, HistoryList } from './HistoryList.tsx'
import styles from './HistoryView.module.css'
import { historySteps } from './historySteps.ts'
import { NoSteps } from './NoSteps.tsx'
import { placeNow } from './placeNow.ts'
import { useComparison } from './useComparison.ts'
import { useRestore } from './useRestore.ts'
import { useStepName } from './useStepName.ts'

export interface HistoryViewProps {
  readonly session: PageSession
  /** What is asked for first: the steps, or the whole page against its source. */
  readonly start: 'steps' | 'source'
  readonly onClose: () => void
}

/** All that was done to a page: its steps, what each changed, any two compared, any of them restored. */
export function HistoryView({ session, start, onClose }: HistoryViewProps) {
  const { t } = useTranslation(['history', 'desk'])
  const { notices, settings } = useApp()
  const source = useSessionState(session, (state) => state.source)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const { revisions, error: readError, again: readAgain } = useRevisions(session)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const steps = useMemo(() => historySteps(revisions ?? [], unfolded), [revisions, unfolded])
  const [chosen, setChosen] = useState<string | null>(null)
  const [against, setAgainst] = useState<Against>(start === 'source' ? 'source' : 'step')
  const [base, setBase] = useState<number | null>(null)
  const [whole, setWhole] = useState(start === 'source')
  const isNarrow = useNarrow()
  const { differenceSides } = useDesk()
  const sides = differenceSides && !isNarrow
  const [position, setPosition] = useState({ at: 0, all: 0 })
  const view = useRef<HTMLDivElement>(null)
  const difference = useRef<DifferenceHandle>(null)
  const nameOf = useStepName()
  const restore = useRestore(session)

  const found = steps.findIndex(({ key }) => key === chosen)
  const selected = Math.max(0, found)
  const step = steps[selected]
  const first = steps.at(-1)?.to ?? 0
  const befores = { step: step?.from ?? 0, source: first, base: base ?? first }
  const pair = revisions === null || step === undefined ? null : { before: befores[against], after: step.to }
  const { shown, error, isPending, cancel, again } = useComparison(session.id, revisions?.length === 0 ? null : pair)
  const wasRevised = useSessionState(session, (state) => state.revision > 0)
  const empty = wasRevised ? 'lost' : start === 'source' ? 'same' : 'untouched'
  const hasSteps = revisions !== null && revisions.length > 0

  const labelOf = (number: number) =>
    number > 0 ? t(number === first ? 'earliest' : 'number', { number }) : t('source')
  const title =
    against === 'step' && step !== undefined
      ? t('heading.step', { to: nameOf(step) })
      : t('heading.pair', { from: labelOf(pair?.before ?? first), to: labelOf(pair?.after ?? first) })
  const close = () => {
    backToSheet(session)
    onClose()
  }
  const go = (place: Place) => {
    const since = revisions?.filter(({ number }) => number > (shown?.after ?? 0)) ?? []
    if (goToPlace(session, placeNow(place, since))) onClose()
    else notices.show({ tone: 'info', text: { key: 'history:placeGone' } })
  }
  /** The keys stay here when the button that was pressed goes. */
  const retry = (work: () => void) => {
    view.current?.focus()
    work()
  }
  const restoreStep = () => {
    if (step === undefined || readOnly || !hasSteps) return
    // The newest state is the page as it is.
    if (selected === 0) return notices.show({ tone: 'info', text: { key: 'history:sameNotice' } })
    setChosen(null)
    void restore(step.to, labelOf(step.to))
  }
  const mark = () => {
    setBase(step?.to ?? null)
    setAgainst('base')
  }
  const setSides = () => {
    if (!isNarrow) settings.changeDesk({ differenceSides: !differenceSides })
  }
  const onPosition = useCallback((at: number, all: number) => setPosition({ at, all }), [])
  // Until there is something in it that takes them.
  useEffect(() => view.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (hasSteps && start === 'steps') focusHistory()
  }, [hasSteps, start])
  useCommand('difference.next', () => difference.current?.step(1))
  useCommand('difference.previous', () => difference.current?.step(-1))
  useCommand(
    'history.undo',
    () => session.undo(),
    () => !readOnly && session.getState().history.undo !== null,
  )
  useCommand(
    'history.redo',
    () => session.redo(),
    () => !readOnly && session.getState().history.redo !== null,
  )

  const actions: Readonly<Record<string, () => void>> = {
    escape: close,
    n: () => difference.current?.step(1),
    p: () => difference.current?.step(-1),
    s: () => setAgainst(against === 'source' ? 'step' : 'source'),
    b: mark,
    w: () => setWhole(!whole),
    d: setSides,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const action = actions[event.key.toLowerCase()]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the keys of the parts inside of it.
    <div ref={view} tabIndex={-1} className={classes(styles.view)} onKeyDown={onKeyDown}>
      <nav aria-label={t('title')} className={classes(styles.side)}>
        <header className={classes(styles.head)}>
          <Button size="small" icon={<ArrowLeft aria-hidden />} onPress={close}>
            {t('back')} <Kbd keys="Escape" />
          </Button>
          <h2>{t('title')}</h2>
        </header>
        {hasSteps ? (
          <>
            <HistoryList
              steps={steps}
              unfolded={unfolded}
              selected={selected}
              base={against === 'base' ? base : null}
              sourceName={source.name}
              onSelect={(index) => setChosen(index === 0 ? null : (steps[index]?.key ?? null))}
              onFold={(key, isOpen) =>
                setUnfolded(new Set([...unfolded].filter((each) => each !== key).concat(isOpen ? key : [])))
              }
              onRestore={restoreStep}
            />
            <p className={classes(styles.keys)}>
              <Kbd keys="ArrowUp+ArrowDown" /> {t('keys.walk')} <Kbd keys="Enter" /> {t('keys.restore')}{' '}
              <Kbd keys="ArrowRight" /> {t('keys.fold')} <Kbd keys="B" /> {t('keys.mark')}
            </p>
          </>
        ) : null}
      </nav>
      <main className={classes(styles.main)}>
        {revisions === null && readError === null ? <Spinner label={t('loading')} /> : null}
        {readError === null ? null : <Failure error={readError} onRetry={() => retry(readAgain)} />}
        {revisions?.length === 0 ? <NoSteps of={empty} onClose={close} /> : null}
        {hasSteps && step !== undefined && pair !== null ? (
          <>
            <DifferenceBar
              title={title}
              choice={{ value: against, base, onChange: setAgainst, onMark: mark }}
              whole={whole}
              onWhole={setWhole}
              sides={isNarrow ? null : sides}
              onSides={setSides}
              canRestore={!readOnly && selected > 0}
              onRestore={restoreStep}
              figures={shown?.comparison.figures ?? null}
              position={position}
            />
            {isPending ? (
              <p className={classes(styles.comparing)}>
                <Spinner label={t('comparing')} />
                <Button size="small" onPress={() => retry(cancel)}>
                  {t('stop')}
                </Button>
              </p>
            ) : null}
            {error === null ? null : <Failure error={error} onRetry={() => retry(again)} />}
            {error !== null || shown === null ? null : (
              <DifferenceView
                ref={difference}
                comparison={shown.comparison}
                whole={whole}
                sides={sides ? { before: labelOf(shown.before), after: labelOf(shown.after) } : null}
                isOld={shown.before !== pair.before || shown.after !== pair.after}
                takesFocus={start === 'source'}
                onWhole={() => setWhole(true)}
                onPosition={onPosition}
                onGo={go}
              />
            )}
          </>
        ) : null}
      </main>
    </div>
  )
}
