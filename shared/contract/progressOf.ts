import { type WorkState, workStates } from '../page/page.ts'
import type { PageSummary, Progress } from './records.ts'

/** Counts over pages; findings that are not known yet count as none. */
export const progressOf = (pages: readonly PageSummary[]): Progress => {
  const byState = Object.fromEntries(workStates.map((state) => [state, 0])) as Record<WorkState, number>
  let articles = 0
  let tagged = 0
  let findings = 0
  for (const page of pages) {
    byState[page.state.is] += 1
    articles += page.articles
    tagged += page.tagged
    findings += page.findings ?? 0
  }
  return { pages: pages.length, byState, articles, tagged, findings }
}
