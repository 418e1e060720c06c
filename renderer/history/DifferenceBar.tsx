import { ChevronDown, ChevronUp, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ComparisonFigures } from '../../shared/compare/comparison.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Kbd } from '../components/Kbd.tsx'
import { AgainstChoice, type AgainstChoiceProps } from './AgainstChoice.tsx'
import { DifferenceFigures } from './DifferenceFigures.tsx'
import styles from './HistoryView.module.css'

export interface DifferenceBarProps {
  /** What is compared. */
  readonly title: string
  readonly choice: AgainstChoiceProps
  readonly whole: boolean
  readonly onWhole: (whole: boolean) => void
  /** Whether both stand side by side; null where there is no room for that. */
  readonly sides: boolean | null
  readonly onSides: () => void
  readonly canRestore: boolean
  readonly onRestore: () => void
  readonly figures: ComparisonFigures | null
  /** Which difference is looked at, from 1, of how many. */
  readonly position: { readonly at: number; readonly all: number }
}

/** Above a difference: what it is of, what it comes to, and what can be done with it. */
export function DifferenceBar(props: DifferenceBarProps) {
  const { title, choice, whole, onWhole, sides, onSides, canRestore, onRestore, figures, position } = props
  const { t } = useTranslation('history')
  return (
    <header className={classes(styles.bar)}>
      <div className={classes(styles.row)}>
        <h3>{title}</h3>
        <span className={classes(styles.space)} />
        <AgainstChoice {...choice} />
        <Button
          size="small"
          variant="primary"
          icon={<RotateCcw aria-hidden />}
          isDisabled={!canRestore}
          onPress={onRestore}
        >
          {t('restore')}
        </Button>
      </div>
      <div className={classes(styles.row)}>
        {figures === null ? <span className={classes(styles.space)} /> : <DifferenceFigures figures={figures} />}
        <Button size="small" aria-pressed={whole} onPress={() => onWhole(!whole)}>
          {t('whole')} <Kbd keys="W" />
        </Button>
        {sides === null ? null : (
          <Button size="small" aria-pressed={sides} onPress={onSides}>
            {t('sides')} <Kbd keys="D" />
          </Button>
        )}
        <span className={classes(styles.position)} role="status">
          {t('position', position)}
        </span>
        <CommandButton id="difference.previous" icon={<ChevronUp aria-hidden />} />
        <CommandButton id="difference.next" icon={<ChevronDown aria-hidden />} />
      </div>
    </header>
  )
}
