import { proposePage } from '../checks/proposal.ts'
import type { Finding } from '../contract/records.ts'
import type { Page, Role } from '../page/page.ts'
import { type AnalysedArticle, analyseArticle, linesOnce } from './analysedArticle.ts'
import { type AnalysedFindings, analyseFindings } from './analysedFindings.ts'
import { sourcePlaces } from './sourcePlaces.ts'

/**
 * What Galley makes of a page, in lines of its source: lines from 1, columns from 0 in UTF-16 units. Articles
 * are those of the proposal, with every sure fix done; the findings are all that there are, sure or not.
 */
export interface Analysis extends AnalysedFindings {
  readonly page: string
  readonly articles: readonly AnalysedArticle[]
  readonly furniture: readonly number[]
  readonly noise: readonly number[]
}

/** A page as it is to be analysed: `text` is the decoded source that the block's ranges point into. */
export interface AnalysisInput {
  readonly name: string
  readonly text: string
  /** Before any fix; the findings are about it. */
  readonly page: Page
  readonly findings: readonly Finding[]
}

/** Writes what the checks made of a page in the shape of the gold annotations. */
export function writeAnalysis({ name, text, page, findings }: AnalysisInput): Analysis {
  const places = sourcePlaces(page, text)
  const linesOf = linesOnce(places.lineAt)
  let made = 0
  const proposal = proposePage(page, findings, () => `n${++made}`)
  const outside = (role: Role) => proposal.outside.filter((block) => block.role === role).flatMap(linesOf)
  return {
    page: name,
    articles: proposal.articles.map((article) => analyseArticle(article, linesOf)),
    furniture: outside('furniture'),
    noise: outside('noise'),
    ...analyseFindings(page, findings, places),
  }
}
