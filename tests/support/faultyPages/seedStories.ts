import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Gold, GoldArticle, GoldSpan } from './gold.ts'
import type { Story } from './story.ts'

const goldFolder = fileURLToPath(new URL('../../../tests/gold/', import.meta.url))
const seedFolder = fileURLToPath(new URL('../../../seeds/', import.meta.url))

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
const beside = /[\u3000-\u9fff“”‘’—…（）]/

/** Half-width marks beside Chinese text as full-width ones. */
const widen = (text: string): string =>
  [...text]
    .map((char, i) => {
      const wide = fullWidth[char]
      return wide !== undefined && (beside.test(text[i - 1] ?? '') || beside.test(text[i + 1] ?? '')) ? wide : char
    })
    .join('')

interface Mend {
  readonly line: number
  readonly col: number
  readonly length: number
  readonly text: string
}

const isSure = ({ confidence }: GoldSpan): boolean => confidence !== 'possible'

function mendsOf(gold: Gold): Mend[] {
  const splits = gold.splits.map(({ line, col }) => ({ line, col, length: 1, text: '\n' }))
  const isSplit = ({ line, col }: GoldSpan) => splits.some((split) => split.line === line && split.col === col)
  const spaces = gold.spaces
    .filter((space) => !isSplit(space))
    .map(({ line, col }) => ({ line, col, length: 1, text: '' }))
  const words = [...gold.errors, ...gold.punctuation].flatMap((span) => {
    const { line, col, wrong = '', right } = span
    return isSure(span) && typeof right === 'string' ? [{ line, col, length: wrong.length, text: right }] : []
  })
  return [...splits, ...spaces, ...words].toSorted((a, b) => b.line - a.line || b.col - a.col)
}

function toStory(
  id: string,
  { headline, kicker, byline, body, incomplete, topics }: GoldArticle,
  gold: Gold,
  lines: string[],
) {
  const hasGap = (line: number) =>
    [...gold.errors, ...gold.punctuation].some((span) => span.line === line && span.right === null && isSure(span))
  const text = (of: readonly number[]) => of.map((line) => (lines[line - 1] ?? '').replace(/^#+ /, '')).join('')
  const whole = incomplete ? body.slice(0, -1) : body
  const paragraphs = whole.filter((of) => !of.some(hasGap)).flatMap((of) => widen(text(of)).split('\n'))
  const story: Story = {
    id,
    prose: 'modern',
    kicker: kicker.length > 0 ? widen(text(kicker)) : null,
    headline: widen(text(headline)),
    deck: null,
    writer: byline.length > 0 ? text(byline).replace('■ 通讯员 ', '') : null,
    texts: paragraphs.map((paragraph) => ({ role: 'body', text: paragraph })),
    caption: null,
    credit: null,
    topics: topics.filter((topic) => !topic.startsWith('+')),
  }
  return story
}

/** The stories of the seed pages that have gold, corrected by it; paragraphs with text lost for good are left out. */
export function readSeedStories(): Story[] {
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith('.gold.json'))
    .toSorted()
    .flatMap((file) => {
      const gold: Gold = JSON.parse(readFileSync(join(goldFolder, file), 'utf8'))
      const lines = readFileSync(join(seedFolder, gold.page), 'utf8').split('\n')
      for (const { line, col, length, text } of mendsOf(gold)) {
        const old = lines[line - 1] ?? ''
        lines[line - 1] = old.slice(0, col) + text + old.slice(col + length)
      }
      return gold.articles.map((article) => toStory(`${gold.page.slice(0, 3)}-${article.id}`, article, gold, lines))
    })
    .filter(({ texts, headline }) => texts.length >= 2 && headline !== '')
}
