import { ArrowLeftRight, CornerLeftUp, CornerRightDown, LocateFixed, MoveVertical, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import { useSessionState } from '../../app/useSession.ts'
import { CommandKeys } from '../../commands/CommandKeys.tsx'
import { classes } from '../../components/classes.ts'
import { useFindingEdits } from '../../panels/review/useFindingEdits.ts'
import type { PageSession } from '../../session/pageSession.ts'
import type { Chip, ChipKind } from './chips.ts'
import styles from './SheetChip.module.css'

export interface SheetChipProps {
  readonly block: string
  readonly side: 'before' | 'after'
  readonly chip: Chip
  readonly session: PageSession
  readonly readOnly: boolean
}

const icons = {
  join: CornerRightDown,
  joinAway: CornerRightDown,
  continues: CornerLeftUp,
  move: MoveVertical,
  moveUp: MoveVertical,
  moveHere: MoveVertical,
  swap: ArrowLeftRight,
} satisfies Record<ChipKind, unknown>

/** Where the other end says what is offered, this one only leads there. */
const isEcho = (kind: ChipKind): boolean => kind === 'continues' || kind === 'moveHere'

/** What a finding offers at a block, between the blocks: accepted, dismissed, or followed to its other end. */
export const SheetChip = memo(function SheetChip({ block, side, chip, session, readOnly }: SheetChipProps) {
  const { t } = useTranslation('editor')
  const edits = useFindingEdits(session)
  const { kind, finding, other, words } = chip
  const isCurrent = useSessionState(session, (state) => state.finding === finding)
  const Icon = icons[kind]
  const act = (work: (offer: Finding) => void) => {
    const offer = session.getState().findings.find(({ id }) => id === finding)
    if (offer !== undefined) work(offer)
  }
  const accept = (offer: Finding) => {
    if (kind === 'join' || kind === 'joinAway') edits.acceptAtSeam(offer)
    else edits.accept(offer)
  }
  const jump = () => {
    session.reveal({ block: other, offset: 0 }, true)
    session.lookAt(finding)
  }
  const label = t(`chip.${kind}`, { words })
  return (
    <div
      data-at={block}
      data-side={side}
      data-chip={finding}
      data-kind={kind}
      className={classes(styles.row, kind === 'join' && styles.seam)}
    >
      <span data-current={isCurrent ? '' : undefined} className={classes(styles.chip)}>
        {isEcho(kind) || readOnly ? (
          <button type="button" className={classes(styles.main)} onFocus={() => session.lookAt(finding)} onClick={jump}>
            <Icon aria-hidden /> <span>{label}</span>
          </button>
        ) : (
          <>
            <button
              type="button"
              className={classes(styles.main)}
              onFocus={() => session.lookAt(finding)}
              onClick={() => act(accept)}
            >
              <Icon aria-hidden /> <span>{label}</span> {isCurrent ? <CommandKeys id="finding.accept" /> : null}
            </button>
            {kind === 'join' ? null : (
              <button
                type="button"
                aria-label={t('chip.jump', { words })}
                title={t('chip.jump', { words })}
                className={classes(styles.side)}
                onClick={jump}
              >
                <LocateFixed aria-hidden />
              </button>
            )}
            <button
              type="button"
              aria-label={t('chip.dismiss')}
              title={t('chip.dismiss')}
              className={classes(styles.side)}
              onClick={() => act(edits.dismiss)}
            >
              <X aria-hidden />
            </button>
          </>
        )}
      </span>
    </div>
  )
})
