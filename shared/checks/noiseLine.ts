import type { Finding } from '../contract/records.ts'
import { blocksOf } from '../page/find.ts'
import type { Article, Block } from '../page/page.ts'
import { sourceStart } from '../page/sourceRanges.ts'
import { bigrams } from '../text/bigrams.ts'
import { isCjk, isSpaceCode, isWordCharacter } from '../text/characters.ts'
import { commonness } from '../text/commonness.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { endsSentence } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { perRecord } from './perRecord.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'noiseLine'

/** Longer lines are text, however odd. */
const longest = 40

/** Pages with fewer other letters do not tell what is strange. */
const leastOther = 200

/** What tells, in the line itself, that it is none of the page's text. */
interface TextSignals {
  readonly hasFigures: boolean
  readonly hasSymbols: boolean
  /** Hardly a character of it is common in Chinese: about half of any text are. */
  readonly isRare: boolean
}

interface Signals extends TextSignals {
  readonly isEdge: boolean
}

function symbolShare(text: string): number {
  let all = 0
  let symbols = 0
  for (const char of text) {
    if (isSpaceCode(char.charCodeAt(0))) continue
    all++
    if (!isWordCharacter(char)) symbols++
  }
  return all === 0 ? 0 : symbols / all
}

const pairsOf = (text: string): string[] => [...bigrams(text)].filter((pair) => !/^\d\d$/.test(pair))

const isCandidate = ({ text, role }: Block): boolean =>
  text.length <= longest && text.length >= 4 && !endsSentence(text) && role !== 'byline' && role !== 'credit'

/** Counts in how many blocks each pair of letters of the candidates stands, in one pass over the page. */
function countPairs(blocks: readonly Block[], wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of blocks) {
    const seen = new Set<string>()
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = text.slice(i, i + 2)
      if (wanted.has(pair)) seen.add(pair)
    }
    for (const pair of seen) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Whether hardly a pair of its letters stands anywhere else on the page. */
function isStrange({ text }: Block, counts: ReadonlyMap<string, number>): boolean {
  const pairs = pairsOf(text)
  return pairs.filter((pair) => (counts.get(pair) ?? 0) < 2).length >= pairs.length * 0.9
}

function signalsOf(text: string): TextSignals {
  const ideographs = Array.from(text).filter(isCjk).length
  return {
    hasFigures: /\d{5}/.test(text),
    hasSymbols: symbolShare(text) >= 0.34,
    isRare: ideographs >= 4 && (commonness(text) ?? 1) < 0.13,
  }
}

function toFinding(block: Block, signals: Signals): Finding {
  const params = { text: block.text.slice(0, 12) }
  const evidence = [
    'strangeLetters',
    ...(signals.hasFigures ? ['longFigures'] : []),
    ...(signals.hasSymbols ? ['manySymbols'] : []),
    ...(signals.isRare ? ['rareCharacters'] : []),
    ...(signals.isEdge ? ['pageEdge'] : []),
  ]
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [block.text]),
    level: 'show',
    confidence: evidence.length >= 4 ? 0.75 : 0.55,
    places: [{ block: block.id, from: 0, to: block.text.length }],
    evidence: evidence.map((code) => ({ code, params })),
    fixes: [{ edit: 'setRole', block: block.id, role: 'noise' }],
  }
}

/** A block with what tells in it that it is noise; most have nothing. */
interface Odd {
  readonly block: Block
  readonly signals: TextSignals
}

interface ArticleLines {
  readonly length: number
  readonly candidates: readonly Odd[]
}

/** How long the texts of an article are, and those of its lines that may be noise. */
const linesOf = perRecord(
  ({ blocks }: Article, recall: Recall): ArticleLines => ({
    length: blocks.reduce((sum, { text }) => sum + text.length, 0),
    candidates: blocks.flatMap((block) => {
      if (!isCandidate(block) || block.role === 'furniture' || block.role === 'noise') return []
      const signals = recall(signalsOf, block.text)
      return signals.hasFigures || signals.hasSymbols || signals.isRare ? [{ block, signals }] : []
    }),
  }),
)

const placeOf = (block: Block): number => sourceStart(block) ?? 0

/** The first and the last block of a page in the order of its source. */
function edgesOf(blocks: readonly Block[]): readonly (Block | undefined)[] {
  let [first] = blocks
  let last = first
  for (const block of blocks) {
    if (first !== undefined && placeOf(block) < placeOf(first)) first = block
    if (last !== undefined && placeOf(block) >= placeOf(last)) last = block
  }
  return [first, last]
}

/**
 * Short lines that the scan caught of something else, or misread beyond knowing: strange to the page, and besides at
 * its edge, full of figures or symbols, or of characters that nobody uses.
 */
export const noiseLine: Check = {
  id,
  check(page, recall = recallNothing) {
    const lines = page.articles.map((article) => linesOf(article, recall))
    const outside = page.outside.reduce((sum, { text }) => sum + text.length, 0)
    if (lines.reduce((sum, { length }) => sum + length, outside) < leastOther) return []
    const candidates = lines.flatMap((own) => own.candidates)
    if (candidates.length === 0) return []
    const blocks = blocksOf(page)
    const edges = edgesOf(blocks)
    const odd = candidates
      .map(({ block, signals }) => ({ block, signals: { ...signals, isEdge: edges.includes(block) } }))
      .filter(({ signals: { hasFigures, hasSymbols, isRare, isEdge } }) => {
        return Number(hasFigures) + Number(hasSymbols) + Number(isRare) + Number(isEdge) >= 2
      })
      .sort((a, b) => placeOf(a.block) - placeOf(b.block))
    if (odd.length === 0) return []
    // The page is searched for few lines or none: most are not odd in themselves.
    const counts = countPairs(blocks, new Set(odd.flatMap(({ block }) => pairsOf(block.text))))
    return odd.flatMap(({ block, signals }) => (isStrange(block, counts) ? [toFinding(block, signals)] : []))
  },
}
