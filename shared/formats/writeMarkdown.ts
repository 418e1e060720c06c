import type { Block } from '../page/page.ts'
import type { ExportedArticle, ExportedPage } from './exportedPage.ts'
import { gapSign, showGaps } from './showGaps.ts'

const hardBreak = '\\\n'

// Any ASCII punctuation may be escaped in CommonMark; these are the ones that can mean something inside a line.
const escapeInline = (text: string): string => text.replace(/[\\`*_[\]<>&~|$#]/g, '\\$&')

/** What means something at the head of a line only: lists, numbered lists, underlines of headings, indented code. */
const escapeLineHead = (line: string): string =>
  line
    .replace(/^[ \t]+/, '')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

const escapeLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => escapeLineHead(line).trimEnd())
    .filter((line) => line !== '')
    .join(hardBreak)

/** Text as Markdown that reads as exactly that text; a line end inside of it becomes a hard break. */
export const escapeMarkdown = (text: string): string => escapeLines(escapeInline(text))

const paragraph = (block: Block): string => escapeLines(showGaps(block, escapeInline, escapeInline(gapSign)))
const oneLine = (block: Block): string => paragraph(block).replaceAll(hardBreak, ' ')
const around = (sign: string, text: string): string => (text === '' ? '' : `${sign}${text}${sign}`)

function writeBlock(block: Block, level: number): string {
  switch (block.role) {
    case 'headline':
      return `${'#'.repeat(level)} ${oneLine(block)}`
    case 'crosshead':
      return `${'#'.repeat(level + 1)} ${oneLine(block)}`
    case 'kicker':
    case 'deck':
      return around('**', oneLine(block))
    case 'byline':
    case 'caption':
    case 'credit':
      return around('*', oneLine(block))
    default:
      return paragraph(block)
  }
}

function writeArticle(article: ExportedArticle, level: number): string {
  const topics = article.topics.map(({ label }) => around('`', label.replaceAll('`', "'"))).join(' ')
  return [...article.paragraphs.map((block) => writeBlock(block, level)), topics]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** An article as CommonMark: headline as heading, topics as code spans in the last line, gaps as `[…]`. */
export const writeArticleMarkdown = (article: ExportedArticle): string => `${writeArticle(article, 1)}\n`

/** The articles of a page as CommonMark, under the name of the imported file; furniture and noise are left out. */
export const writePageMarkdown = (page: ExportedPage): string =>
  `${[`# ${escapeMarkdown(page.name)}`, ...page.articles.map((article) => writeArticle(article, 2))].join('\n\n')}\n`
