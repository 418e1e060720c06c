import type { Finding } from '../../../shared/contract/records.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { Page } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { fixPreview } from './fixPreview.ts'
import styles from './ReviewPanel.module.css'

export interface PreviewProps {
  readonly page: Page
  readonly finding: Finding
  /** Characters shown on both sides. */
  readonly context: number
}

/** The text before and after in one: what goes is struck, what comes is underlined. */
export function Preview({ page, finding, context }: PreviewProps) {
  const fix = finding.fixes[0]
  const place = finding.places[0]
  if (fix === undefined) {
    const text = place === undefined ? '' : (blockOf(page, place.block)?.text.slice(place.from, place.to) ?? '')
    return <span className={classes(styles.text)}>{text}</span>
  }
  const [before, ...rest] = fixPreview(page, fix, context)
  return (
    <span className={classes(styles.text)}>
      {before?.text}
      {rest.map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place.
        if (part.kind === 'gone') return <del key={index}>{part.text}</del>
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        return part.kind === 'new' ? <ins key={index}>{part.text}</ins> : <span key={index}>{part.text}</span>
      })}
    </span>
  )
}
