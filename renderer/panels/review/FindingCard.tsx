import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import { isStyleCheck } from '../../../shared/contract/styles.ts'
import type { Page } from '../../../shared/page/page.ts'
import { useApp } from '../../app/AppContext.tsx'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { knownWordOf } from '../../known/knownWordOf.ts'
import { NameFixes } from '../../names/NameFixes.tsx'
import { type FindingEdits, isJoin } from './findingEdits.ts'
import { fixLabel } from './fixLabel.ts'
import { fixPreview } from './fixPreview.ts'
import { Preview } from './Preview.tsx'
import { PreviewParts } from './PreviewParts.tsx'
import styles from './ReviewPanel.module.css'
import { useCheckText } from './useCheckText.ts'

export interface FindingCardProps {
  readonly page: Page
  readonly finding: Finding
  readonly readOnly: boolean
  readonly edits: FindingEdits
}

/** The finding that is being decided. */
export function FindingCard({ page, finding, readOnly, edits }: FindingCardProps) {
  const { t } = useTranslation('desk')
  const text = useCheckText()
  const { known } = useApp()
  const [fix, ...others] = finding.fixes
  const word = knownWordOf(finding, page)
  const { names: name } = finding
  return (
    <div className={classes(styles.card)}>
      <button type="button" aria-current="true" data-finding={finding.id} className={classes(styles.cardHead)}>
        <strong>{fix === undefined || name !== undefined ? text.name(finding.check) : fixLabel(t, page, fix)}</strong>
        <span className={classes(styles.confidence)}>
          {t('review.confidence', { value: finding.confidence.toFixed(2) })}
        </span>
      </button>
      <p className={classes(styles.evidence)}>{text.evidence(finding)}</p>
      {name === undefined ? (
        <p className={classes(styles.diff)}>
          <Preview page={page} finding={finding} context={18} />
        </p>
      ) : (
        <div className={classes(styles.body)}>
          <NameFixes finding={finding} name={name} readOnly={readOnly} edits={edits} />
        </div>
      )}
      {others.length === 0 || name !== undefined ? null : (
        <ul className={classes(styles.others)} aria-label={t('review.otherwise')}>
          {others.map((other, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key that a person presses.
            <li key={index}>
              <Button
                size="small"
                variant="quiet"
                isDisabled={readOnly}
                onPress={() => edits.accept(finding, index + 1)}
              >
                <Kbd keys={String(index + 2)} /> <PreviewParts parts={fixPreview(page, other, 10)} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <div className={classes(styles.actions)}>
          <div className={classes(styles.buttons)}>
            {fix === undefined || name !== undefined ? null : (
              <Button size="small" variant="primary" onPress={() => edits.accept(finding)}>
                {t('review.accept')} <Kbd keys="Enter" />
              </Button>
            )}
            {isJoin(finding) ? (
              <Button size="small" onPress={() => edits.acceptAtSeam(finding)}>
                {t('review.seam')} <Kbd keys="E" />
              </Button>
            ) : null}
            <Button size="small" onPress={() => edits.dismiss(finding)}>
              {t('review.dismiss')} <Kbd keys="X" />
            </Button>
            {word === null ? null : (
              <Button size="small" onPress={() => void known.addOne(word)}>
                {t('known.right')} <Kbd keys="W" />
              </Button>
            )}
            {isStyleCheck(finding.check) ? (
              <Button size="small" onPress={() => edits.decideForCorpus(finding)}>
                {t('review.forCorpus')} <Kbd keys="C" />
              </Button>
            ) : null}
          </div>
          <span className={classes(styles.hint)}>
            <Kbd keys="J+K" />
          </span>
        </div>
      )}
    </div>
  )
}
