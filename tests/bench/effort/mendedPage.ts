import type { Page } from '../../../shared/page/page.ts'
import { alignBlock } from '../../../shared/text/alignBlock.ts'
import type { Line, Mends } from './mends.ts'

/** The texts of a page's blocks, by article; what stands outside of articles comes last. */
export type PageTexts = readonly (readonly string[])[]

export const textsOf = ({ articles, outside }: Page): PageTexts =>
  [...articles.map(({ blocks }) => blocks), outside].map((blocks) => blocks.map(({ text }) => text))

interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

const split = '\u2029'

/** What the page as imported becomes by gold's sure mends: made here of strings, without the program's own edits. */
export function mendedPage(page: Page, source: string, mends: Mends): PageTexts {
  const edits = [...mends.texts, ...mends.splits.map((from) => ({ from, to: from + 1, text: split }))].toSorted(
    (a, b) => b.from - a.from,
  )
  let articles = [...page.articles.map(({ blocks }) => blocks), page.outside].map((blocks) =>
    blocks.map((block): Piece => {
      const from = Math.min(...block.source.map((range) => range.from))
      const to = Math.max(...block.source.map((range) => range.to))
      const alignment = alignBlock(block.text, source, block.source)
      const text = edits.reduce((now, edit) => {
        if (edit.from < from || edit.from > to || (edit.from === to && edit.from === edit.to)) return now
        const start = alignment.toBlock(edit.from) ?? 0
        return now.slice(0, start) + edit.text + now.slice(start + edit.to - edit.from)
      }, block.text)
      return { text, from, to }
    }),
  )
  for (const join of mends.joins.toReversed())
    articles = articles.map((blocks) => {
      const at = blocks.findIndex(({ from, to }) => from < join.from && join.from <= to)
      const [left, right] = [blocks[at], blocks.find(({ from, to }) => from <= join.to && join.to < to)]
      if (left === undefined || right === undefined) return blocks
      const joined = { text: left.text + right.text, from: left.from, to: right.to }
      return blocks.toSpliced(at, 1, joined).filter((block) => block !== right)
    })
  const within = (line: Line) => (block: Piece) => block.from >= line.from && block.to <= line.to
  for (const { lines } of mends.moves) {
    const isMoved = (block: Piece) => lines.some((line) => within(line)(block))
    if (!articles.flat().some(isMoved)) throw new Error('a displaced line is no block of the page')
  }
  const moves = mends.moves.map(({ lines, before }) => ({
    blocks: articles.flat().filter((block) => lines.some((line) => within(line)(block))),
    story: articles.findIndex((blocks) => blocks.some(within(before))),
  }))
  const moved = new Set(moves.flatMap(({ blocks }) => blocks))
  return articles
    .map((blocks, index) => [
      ...moves.filter(({ story }) => story === index).flatMap((move) => move.blocks),
      ...blocks.filter((block) => !moved.has(block)),
    ])
    .filter((blocks, index) => blocks.length > 0 || index === articles.length - 1)
    .map((blocks) => blocks.flatMap(({ text }) => text.split(split)))
}
