import { CornerRightDown, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import { CommandKeys } from '../../commands/CommandKeys.tsx'
import { classes } from '../../components/classes.ts'
import { useFindingEdits } from '../../panels/review/useFindingEdits.ts'
import type { PageBinding } from '../binding/pageBinding.ts'
import styles from './SheetLayer.module.css'

export interface SeamChipProps {
  readonly block: string
  /** Id of the finding that offers it. */
  readonly finding: string
  readonly binding: PageBinding
}

/** Offers to join a block with the next one, between the two. */
export const SeamChip = memo(function SeamChip({ block, finding, binding }: SeamChipProps) {
  const { t } = useTranslation('editor')
  const { session } = binding
  const edits = useFindingEdits(session)
  const act = (work: (offer: Finding) => void) => {
    const offer = session.getState().findings.find(({ id }) => id === finding)
    if (offer !== undefined) work(offer)
  }
  return (
    <div data-at={block} data-side="after" className={classes(styles.seam)}>
      <span className={classes(styles.chip)}>
        <button
          type="button"
          className={classes(styles.accept)}
          onFocus={() => session.lookAt(finding)}
          onClick={() => act(edits.acceptAtSeam)}
        >
          <CornerRightDown aria-hidden /> {t('seam.join')} <CommandKeys id="finding.accept" />
        </button>
        <button
          type="button"
          aria-label={t('seam.dismiss')}
          title={t('seam.dismiss')}
          className={classes(styles.dismiss)}
          onClick={() => act(edits.dismiss)}
        >
          <X aria-hidden />
        </button>
      </span>
    </div>
  )
})
