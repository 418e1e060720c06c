import type { Article, Block, Role } from '../page/page.ts'
import { beginsWithinSentence, isOpenEnd } from '../text/sentences.ts'
import { starterTopics } from '../topics/starterTopics.ts'

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
  /** Labels of proposed topics out of the sample vocabulary, most fitting first. */
  readonly topics: readonly string[]
  /** Begins or ends in mid-sentence. */
  readonly incomplete: boolean
}

/** The source lines of a block. */
export type LinesOf = (block: Block) => readonly number[]

/** The lines of blocks; a line that two blocks share stands with the first that is asked for. */
export function linesOnce(lineAt: (offset: number) => number): LinesOf {
  const taken = new Set<number>()
  return ({ source }) => {
    const lines: number[] = []
    for (const { from } of source) {
      const line = lineAt(from)
      if (taken.has(line)) continue
      taken.add(line)
      lines.push(line)
    }
    return lines
  }
}

function isIncomplete({ blocks }: Article): boolean {
  const bodies = blocks.filter(({ role }) => role === 'body')
  const first = bodies[0]
  const last = bodies.at(-1)
  return (first !== undefined && beginsWithinSentence(first.text)) || (last !== undefined && isOpenEnd(last.text))
}

/** An article of a page by its source lines. */
export function analyseArticle(article: Article, linesOf: LinesOf): AnalysedArticle {
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
    topics: starterTopics(article),
    incomplete: isIncomplete(article),
  }
}
