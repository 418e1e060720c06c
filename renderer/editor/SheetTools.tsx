import type { ReactNode } from 'react'
import type { Article } from '../../shared/page/page.ts'
import type { PageSession } from '../session/pageSession.ts'

export interface SheetToolsProps {
  readonly session: PageSession
  readonly renderTopics: (article: Article) => ReactNode
}

/** All that stands over the sheet. */
export function SheetTools(_props: SheetToolsProps) {
  return null
}
