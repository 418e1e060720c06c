import { proposePage } from '../checks/proposal.ts'
import type { Finding } from '../contract/records.ts'
import { messages } from '../messages/messages.ts'
import { blocksOf } from '../page/find.ts'
import type { Article, Block, Page, Role } from '../page/page.ts'
import { type LineIndex, lineIndex } from '../text/lineIndex.ts'
import { beginsWithinSentence, isOpenEnd } from '../text/sentences.ts'

/** Line `to` goes on where line `from` stops. */
export interface AnalysedJoin {
  readonly from: number
  readonly to: number
  readonly kind: 'adjacent' | 'interrupted'
  readonly certain: boolean
  readonly level: Finding['level']
  /** 0…1. */
  readonly confidence: number
  readonly check: string
  readonly message: string
}

/** An article by the numbers of its source lines; `subhead` is the deck, and section labels count as kickers. */
export interface AnalysedArticle {
  readonly id: string
  readonly headline: readonly number[]
  readonly kicker: readonly number[]
  readonly subhead: readonly number[]
  readonly crosshead: readonly number[]
  readonly byline: readonly number[]
  /** Paragraphs, each the lines that form it, in reading order. */
  readonly body: readonly (readonly number[])[]
  readonly caption: readonly number[]
  readonly credit: readonly number[]
  readonly topics: readonly string[]
  /** Begins or ends in mid-sentence. */
  readonly incomplete: boolean
}

/** Stretches of the source at which nothing is looked for yet keep their keys. */
type Nothing = readonly never[]

/**
 * What Galley makes of a page, in lines of its source: lines from 1, columns from 0 in UTF-16 units. Articles
 * are those of the proposal, with every sure fix done; joins are all that were found, sure or not.
 */
export interface Analysis {
  readonly page: string
  readonly articles: readonly AnalysedArticle[]
  readonly furniture: readonly number[]
  readonly noise: readonly number[]
  readonly joins: readonly AnalysedJoin[]
  readonly splits: Nothing
  readonly displaced: Nothing
  readonly spaces: Nothing
  readonly repeats: Nothing
  readonly errors: Nothing
  readonly punctuation: Nothing
}

/** A page as it is to be analysed: `text` is the decoded source that the block's ranges point into. */
export interface AnalysisInput {
  readonly name: string
  readonly text: string
  /** Before any fix; the findings are about it. */
  readonly page: Page
  readonly findings: readonly Finding[]
}

type LinesOf = (block: Block) => readonly number[]

/** The lines of blocks; a line that two blocks share stands with the first that is asked for. */
function linesOnce(index: LineIndex): LinesOf {
  const taken = new Set<number>()
  return ({ source }) => {
    const lines = new Set(source.map(({ from }) => index.lineAt(from)).filter((line) => !taken.has(line)))
    for (const line of lines) taken.add(line)
    return [...lines]
  }
}

function isIncomplete({ blocks }: Article): boolean {
  const bodies = blocks.filter(({ role }) => role === 'body')
  const first = bodies[0]
  const last = bodies.at(-1)
  return (first !== undefined && beginsWithinSentence(first.text)) || (last !== undefined && isOpenEnd(last.text))
}

function analyseArticle(article: Article, linesOf: LinesOf): AnalysedArticle {
  const lines = new Map<Role, (readonly number[])[]>()
  for (const block of article.blocks) {
    const own = linesOf(block)
    const known = lines.get(block.role)
    if (own.length === 0) continue
    if (known === undefined) lines.set(block.role, [own])
    else known.push(own)
  }
  const of = (...roles: Role[]) => roles.flatMap((role) => lines.get(role) ?? []).flat()
  return {
    id: article.id,
    headline: of('headline'),
    kicker: of('section', 'kicker'),
    subhead: of('deck'),
    crosshead: of('crosshead'),
    byline: of('byline'),
    body: lines.get('body') ?? [],
    caption: of('caption'),
    credit: of('credit'),
    topics: article.topics,
    incomplete: isIncomplete(article),
  }
}

const sentences: Readonly<Record<string, string>> = messages.en.findings.evidence

const toSentence = ({ code, params }: Finding['evidence'][number]): string =>
  (sentences[code] ?? code).replace(/{{(\w+)}}/g, (_, name: string) => String(params[name] ?? ''))

/** Reads the joins out of findings, with their evidence as English sentences. */
function analyseJoins(page: Page, findings: readonly Finding[], index: LineIndex): AnalysedJoin[] {
  const blocks = new Map(blocksOf(page).map((block) => [block.id, block]))
  return findings.flatMap(({ check, level, confidence, evidence, fixes }) =>
    fixes.flatMap((fix): AnalysedJoin[] => {
      if (fix.edit !== 'join') return []
      const end = blocks.get(fix.left)?.source.at(-1)
      const beginning = blocks.get(fix.right)?.source[0]
      if (end === undefined || beginning === undefined) return []
      const interrupted = evidence.some(({ code }) => code === 'interrupted')
      return [
        {
          from: index.lineAt(end.from),
          to: index.lineAt(beginning.from),
          kind: interrupted ? 'interrupted' : 'adjacent',
          certain: level === 'accept',
          level,
          confidence,
          check,
          message: evidence.map(toSentence).join(' '),
        },
      ]
    }),
  )
}

/** Writes what the checks made of a page in the shape of the gold annotations. */
export function writeAnalysis({ name, text, page, findings }: AnalysisInput): Analysis {
  const index = lineIndex(text)
  const linesOf = linesOnce(index)
  let made = 0
  const proposal = proposePage(page, findings, () => `n${++made}`)
  const outside = (role: Role) => proposal.outside.filter((block) => block.role === role).flatMap(linesOf)
  return {
    page: name,
    articles: proposal.articles.map((article) => analyseArticle(article, linesOf)),
    furniture: outside('furniture'),
    noise: outside('noise'),
    joins: analyseJoins(page, findings, index),
    splits: [],
    displaced: [],
    spaces: [],
    repeats: [],
    errors: [],
    punctuation: [],
  }
}
