import type { Finding } from '../../../shared/contract/records.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { Page } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { fixPreview } from './fixPreview.ts'
import { PreviewParts } from './PreviewParts.tsx'
import styles from './ReviewPanel.module.css'

export interface PreviewProps {
  readonly page: Page
  readonly finding: Finding
  /** Characters shown on both sides. */
  readonly context: number
}

/** What the first fix of a finding would do; the text that it is about where it has none. */
export function Preview({ page, finding, context }: PreviewProps) {
  const [fix] = finding.fixes
  const place = finding.places[0]
  if (fix !== undefined) return <PreviewParts parts={fixPreview(page, fix, context)} />
  const text = place === undefined ? '' : blockOf(page, place.block)?.text.slice(place.from, place.to)
  return <span className={classes(styles.text)}>{text}</span>
}
