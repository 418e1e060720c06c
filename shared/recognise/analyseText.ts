import { checkPage } from '../checks/checkPage.ts'
import type { Finding } from '../contract/records.ts'
import type { CorpusStatistics } from '../corpus/corpusStatistics.ts'
import type { Sounds } from '../corpus/similarity.ts'
import { viewPage } from '../corpus/viewPage.ts'
import { type Analysis, writeAnalysis } from '../formats/analysis.ts'
import type { Page } from '../page/page.ts'
import { recognisePage } from './recognisePage.ts'

/** A source text as a page, with what the checks noticed and the analysis for other programs. */
export interface AnalysedText {
  /** The reading: before any fix. */
  readonly page: Page
  readonly findings: readonly Finding[]
  readonly analysis: Analysis
}

/** What is known of the corpus that a text belongs to. */
export interface TextCorpus {
  readonly statistics: CorpusStatistics
  readonly known: ReadonlySet<string>
  readonly sounds: Sounds
  /** What pages are called that are not called by their id. */
  readonly pageNames?: ReadonlyMap<string, string>
}

/**
 * Recognises and checks one source text; `name` is its file's, `id` that of its page in the statistics. The same text
 * and statistics give the same result always; without statistics the page is looked at by itself.
 */
export function analyseText(name: string, text: string, corpus?: TextCorpus, id = name): AnalysedText {
  const page = recognisePage(text, id)
  const findings =
    corpus === undefined ? checkPage(page) : viewPage({ ...corpus, page }, (view) => checkPage(page, undefined, view))
  return { page, findings, analysis: writeAnalysis({ name, text, page, findings }) }
}
