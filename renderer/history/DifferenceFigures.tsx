import { useTranslation } from 'react-i18next'
import type { ComparisonFigures } from '../../shared/compare/comparison.ts'
import { classes } from '../components/classes.ts'
import styles from './DifferenceView.module.css'

const always = ['changed', 'inserted', 'deleted'] as const
const sometimes = ['joins', 'splits', 'moves', 'added', 'removed'] as const

/** What a difference comes to, in numbers. */
export function DifferenceFigures({ figures }: { readonly figures: ComparisonFigures }) {
  const { t, i18n } = useTranslation('history')
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 })
  const shown = [...always, ...sometimes.filter((name) => figures[name] > 0)]
  return (
    <dl className={classes(styles.figures)} aria-label={t('figures.title')}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{t(`figures.${name}`)}</dt>
          <dd>{figures[name]}</dd>
        </div>
      ))}
      <div title={t('cerHint', { characters: figures.after })}>
        <dt>{t('figures.cer')}</dt>
        <dd>{percent.format(figures.cer)}</dd>
      </div>
    </dl>
  )
}
