import type { PageSummary, Progress } from '../../../shared/contract/records.ts'

/** Counts over the pages that the window knows, so that they follow every edit without a call. */
export function progressOf(pages: readonly PageSummary[]): Progress {
  const byState = { untouched: 0, inProgress: 0, problematic: 0, proofread: 0, validated: 0 }
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
