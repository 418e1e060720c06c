import { type ExportedArticle, exportedArticleSchema } from './exportedPage.ts'

// Valid in JSON, but tools that cut lines at every Unicode line end (Python's `splitlines`) would break a record.
const lineEnds = /[\u0085\u2028\u2029]/g
const escapeLineEnd = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Articles as JSON lines, one a line, each ending in LF. */
export const writeJsonl = (articles: readonly ExportedArticle[]): string =>
  articles.map((article) => `${JSON.stringify(article).replace(lineEnds, escapeLineEnd)}\n`).join('')

/** The articles that `writeJsonl` wrote. Throws where a line is not JSON or not of that shape. */
export const readJsonl = (text: string): readonly ExportedArticle[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => exportedArticleSchema.parse(JSON.parse(line)))
