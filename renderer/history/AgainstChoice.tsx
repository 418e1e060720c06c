import { useTranslation } from 'react-i18next'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Kbd } from '../components/Kbd.tsx'
import styles from './HistoryView.module.css'

/** The step before, the source, or a state that was chosen. */
export type Against = 'step' | 'source' | 'base'

export interface AgainstChoiceProps {
  readonly value: Against
  /** Number of the chosen state, if there is one. */
  readonly base: number | null
  readonly onChange: (against: Against) => void
  readonly onMark: () => void
}

/** What the selected step is compared with. */
export function AgainstChoice({ value, base, onChange, onMark }: AgainstChoiceProps) {
  const { t } = useTranslation('history')
  const choices = [
    { against: 'step', label: t('againstStep') },
    { against: 'source', label: t('againstSource'), keys: 'S' },
    ...(base === null ? [] : [{ against: 'base', label: t('againstMark', { number: base }) } as const]),
  ] as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a row as others do.
    <div role="group" aria-label={t('against')} className={classes(styles.choices)}>
      <span className={classes(styles.label)}>{t('against')}</span>
      {choices.map((choice) => (
        <Button
          key={choice.against}
          size="small"
          aria-pressed={value === choice.against}
          onPress={() => onChange(choice.against)}
        >
          {choice.label} {'keys' in choice ? <Kbd keys={choice.keys} /> : null}
        </Button>
      ))}
      <Button size="small" variant="quiet" onPress={onMark}>
        {t('markHere')} <Kbd keys="B" />
      </Button>
    </div>
  )
}
