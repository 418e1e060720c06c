import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { fixPreview, placePreview } from './fixPreview.ts'
import { PreviewParts } from './PreviewParts.tsx'

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
  return place === undefined ? null : <PreviewParts parts={placePreview(page, place, context)} />
}
