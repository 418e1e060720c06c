import { checkPage } from '../checks/checkPage.ts'
import type { Finding } from '../contract/records.ts'
import { type Analysis, writeAnalysis } from '../formats/analysis.ts'
import type { Page } from '../page/page.ts'
import { recognisePage } from './recognisePage.ts'

/** A source text as a page, with what the checks noticed and the analysis for other programs. */
export interface AnalysedText {
  /** The reading: before any fix. Its id is the name. */
  readonly page: Page
  readonly findings: readonly Finding[]
  readonly analysis: Analysis
}

/** Recognises and checks one source text; `name` is its file's. The same text gives the same result always. */
export function analyseText(name: string, text: string): AnalysedText {
  const page = recognisePage(text, name)
  const findings = checkPage(page)
  return { page, findings, analysis: writeAnalysis({ name, text, page, findings }) }
}
