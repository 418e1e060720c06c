import type { Finding } from '../contract/records.ts'
import type { Block, Page } from '../page/page.ts'
import { isByline } from '../recognise/bylines.ts'
import { isCredit } from '../recognise/credits.ts'
import { paragraphStart } from '../recognise/openings.ts'
import { isCjk, isCjkText } from '../text/characters.ts'
import { measureLine } from '../text/columnRhythm.ts'
import { innerSpaces } from '../text/innerSpaces.ts'
import type { Check } from './check.ts'
import { fingerprint } from './fingerprint.ts'
import { pageRhythm } from './pageRhythm.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'fusedParagraphs'

/** From here on a split is offered for "accept all". */
const sure = 0.8

/** Shorter pieces are signatures, captions and remarks. */
const shortest = 12

/** Letters by which paragraphs are known to begin alike. */
const opening = 4

const context = 16

/** Characters that evidence quotes. */
const quoted = 8

/** Places where a full stop is followed by a space and a sentence, in running Chinese text. */
export function paragraphSeams(text: string): readonly number[] {
  if (!isCjkText(text)) return []
  return innerSpaces(text).flatMap(({ at, kind }) => {
    const endsSentence = /[。！？!?…][”’」』）)"']{0,2}$/.test(text.slice(Math.max(0, at - 3), at))
    const rest = text.slice(at + 1, at + 81)
    const begins = isCjk(rest.charAt(0)) || /^[“"「《\d]/.test(rest)
    const isPiece = at >= shortest && text.length - at > shortest
    return kind === 'plain' && endsSentence && begins && isPiece && !isByline(rest) && !isCredit(rest) ? [at] : []
  })
}

/** How paragraphs of a story begin, by how many do. */
function openingsOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text, role } of blocks) {
    if (role !== 'body') continue
    const head = text.slice(0, opening)
    counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  return counts
}

/** What speaks for a paragraph beginning behind a space. */
export interface ParagraphSeam {
  readonly block: Block
  readonly at: number
  readonly confidence: number
  readonly isParallel: boolean
}

/**
 * The seams of fused paragraphs on a page. A space behind a full stop may also be a line end that left one, as
 * others did in the same paragraph: the line is then as long as the column is wide.
 */
export function findFused(page: Page, recall: Recall = recallNothing): readonly ParagraphSeam[] {
  const rhythm = pageRhythm(page, recall)
  return page.articles.flatMap(({ blocks }) => {
    const openings = openingsOf(blocks)
    return blocks.flatMap((block) => {
      if (block.role !== 'body') return []
      const seams = recall(paragraphSeams, block.text)
      if (seams.length === 0) return []
      const spaces = recall(innerSpaces, block.text).filter(({ kind }) => kind === 'plain')
      const others = spaces.length - seams.length
      const starts = new Map(spaces.map(({ at }, i) => [at, spaces[i - 1]?.at ?? -1]))
      return seams.flatMap((at): ParagraphSeam[] => {
        const before = starts.get(at) ?? -1
        const rest = block.text.slice(at + 1)
        const isParallel = (openings.get(rest.slice(0, opening)) ?? 0) >= 2
        const start = paragraphStart(rest)
        const isLine = others > 0 && rhythm !== null && rhythm.fits(measureLine(block.text, before + 1, at), before < 0)
        let confidence = others === 0 ? 0.88 : isLine ? 0.25 : 0.7
        if (isParallel) confidence += 0.25
        if (start === 1) confidence += 0.25
        else if (start > 0.5) confidence += 0.1
        // Verse and lists end every sentence with a space.
        if (seams.length > 3 && others === 0) confidence -= 0.3
        return confidence < 0.5 ? [] : [{ block, at, confidence: Math.min(confidence, 0.97), isParallel }]
      })
    })
  })
}

function toFinding({ block, at, confidence, isParallel }: ParagraphSeam): Finding {
  const end = block.text.slice(Math.max(0, at - quoted), at)
  const beginning = block.text.slice(at + 1, at + 1 + quoted)
  const params = { end, beginning }
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [block.text.slice(Math.max(0, at - context), at), block.text.slice(at, at + context)]),
    level: confidence >= sure ? 'accept' : 'show',
    confidence: Math.round(confidence * 1000) / 1000,
    places: [{ block: block.id, from: at, to: at + 1 }],
    evidence: [
      { code: 'fusedAtSpace', params },
      ...(isParallel ? [{ code: 'opensAlike', params }] : []),
      ...(paragraphStart(block.text.slice(at + 1)) === 1 ? [{ code: 'opensParagraph', params }] : []),
    ],
    fixes: [{ edit: 'split', block: block.id, offset: at }],
  }
}

/** Paragraphs that became one at a space: behind a full stop, where a line does not end, or before a paragraph's opening. */
export const fusedParagraphs: Check = {
  id,
  check: (page, recall) => findFused(page, recall).map(toFinding),
}
