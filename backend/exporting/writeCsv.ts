import { stringify } from 'csv-stringify/sync'
import { articleColumns, articleRow } from '../../shared/formats/articleTable.ts'
import type { ExportedArticle } from '../../shared/formats/exportedPage.ts'

/** What Excel holds in a cell, in UTF-16 units, less one for the escape of a formula. */
const excelCell = 32_766

const textColumn = articleColumns.indexOf('text')

/** Cuts behind a line end where there is one, never through a surrogate pair. */
function cutToCells(text: string): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > excelCell) {
    const lineEnd = rest.lastIndexOf('\n', excelCell - 1) + 1
    const insidePair = /^[\ud800-\udbff][\udc00-\udfff]/.test(rest.slice(excelCell - 1, excelCell + 1))
    const end = lineEnd > excelCell / 2 ? lineEnd : insidePair ? excelCell - 1 : excelCell
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

const excelRows = (article: ExportedArticle): readonly (readonly string[])[] => {
  const row = articleRow(article)
  return cutToCells(article.text).map((part, index) => [
    ...row.slice(0, textColumn),
    String(index + 1),
    part,
    ...row.slice(textColumn + 1),
  ])
}

// RFC 4180; the library quotes only for its own record delimiter, readers break rows at a lone CR or LF too.
const plain = { record_delimiter: '\r\n', quoted_match: [/[\r\n]/] }

/** The row of column names; with the byte order mark that Excel needs where `excel` is set. */
export const writeCsvHead = (excel: boolean): string =>
  excel
    ? stringify([[...articleColumns.slice(0, textColumn), 'part', ...articleColumns.slice(textColumn)]], {
        ...plain,
        bom: true,
      })
    : stringify([[...articleColumns]], plain)

/**
 * Articles as CSV rows (RFC 4180, UTF-8). For Excel, cells that would run as formulas get an apostrophe,
 * and text too long for a cell goes on in further rows of the same id, counted in the column `part`.
 */
export const writeCsvRows = (articles: readonly ExportedArticle[], excel: boolean): string =>
  excel
    ? stringify(
        articles.flatMap(excelRows).map((row) => row.map((cell) => (cell.startsWith('\n') ? `'${cell}` : cell))),
        { ...plain, escape_formulas: true },
      )
    : stringify(
        articles.map((article) => [...articleRow(article)]),
        plain,
      )
