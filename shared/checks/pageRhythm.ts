import type { Article, Page, Role } from '../page/page.ts'
import { isCjkText } from '../text/characters.ts'
import { type ColumnRhythm, columnRhythm, type LineMeasure, measureLine } from '../text/columnRhythm.ts'
import { innerSpaces } from '../text/innerSpaces.ts'
import { perRecord } from './perRecord.ts'
import type { Recall } from './recall.ts'

/** Roles of text that is set in columns. */
export const isColumnText = (role: Role): boolean => role === 'body' || role === 'caption'

/** The pieces of a paragraph between its spaces, but for the last one, which ends where it ends. */
function pieces(text: string): readonly LineMeasure[] {
  if (!isCjkText(text)) return []
  const spaces = innerSpaces(text).filter(({ kind }) => kind !== 'slogan')
  return spaces.map(({ at }, i) => measureLine(text, (spaces[i - 1]?.at ?? -1) + 1, at))
}

const piecesOf = perRecord(({ blocks }: Article, recall: Recall) =>
  blocks.flatMap(({ role, text }) => (isColumnText(role) ? recall(pieces, text) : [])),
)

/** The rhythms of pages that are still in use: two checks ask for them. */
const known = new WeakMap<Page, ColumnRhythm | null>()

/** The rhythm of line ends on a page, as far as its stray spaces tell it. */
export function pageRhythm(page: Page, recall: Recall): ColumnRhythm | null {
  const found = known.get(page)
  if (found !== undefined) return found
  const rhythm = columnRhythm(page.articles.flatMap((article) => piecesOf(article, recall)))
  known.set(page, rhythm)
  return rhythm
}
