import type { Finding, Fix } from '../contract/records.ts'
import type { Article, Block } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { writeNumeral } from '../text/numerals.ts'
import type { Check } from './check.ts'
import { countedClauses, itemHead, type ListItem } from './listItems.ts'
import { perRecord } from './perRecord.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'numbering'

/** A list that leaves out more than this has its items elsewhere. */
const widestSkip = 3

const context = 16

interface Item extends ListItem {
  readonly block: Block
}

/** Items by the manner in which they are counted, in reading order. */
function listsOf({ blocks }: Article, recall: Recall): Item[][] {
  const lists = new Map<string, Item[]>()
  for (const block of blocks) {
    const head = recall(itemHead, block.text)
    if (head === null) continue
    const item = { ...head, block }
    if (!lists.get(head.style)?.push(item)) lists.set(head.style, [item])
  }
  const clauses = blocks.map((block) => recall(countedClauses, block.text).map((item): Item => ({ ...item, block })))
  return [...lists.values(), ...clauses].filter((items) => items.length > 0)
}

function toFinding({ block, from, to }: Item, code: string, expected: number, fix: Fix): Finding {
  const number = block.text.slice(from, to)
  const params = { number, expected: writeNumeral(expected, number) }
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [block.text.slice(Math.max(0, from - context), from + context)]),
    level: 'show',
    confidence: 0.8,
    places: [{ block: block.id, from, to }],
    evidence: [{ code, params }],
    fixes: [fix],
  }
}

/**
 * Items whose number does not go on from the one before. A list may begin anywhere and start anew at one; numbers that
 * stand elsewhere in the story were moved by the columns, not lost.
 */
function misnumbered(items: readonly Item[]): Finding[] {
  const present = new Set(items.map(({ value }) => value))
  const findings: Finding[] = []
  let last = 0
  for (const [i, item] of items.entries()) {
    const { value, block, from, to } = item
    const expected = last + 1
    const next = items[i + 1]?.value
    const isSkip = last > 0 && value > expected && value - expected < widestSkip
    const isLost = isSkip && !present.has(expected)
    const isRepeat = last > 1 && value === last
    const fitsNext = next === expected + 1 || next === value
    const number = writeNumeral(expected, block.text.slice(from, to))
    if ((isLost && next === value) || (isRepeat && next === expected + 1)) {
      const text = { edit: 'replace' as const, block: block.id, from, to, text: number }
      findings.push(toFinding(item, isRepeat ? 'numberRepeated' : 'numberSkipped', expected, text))
      last = expected
      continue
    }
    const gap = { edit: 'mark' as const, block: block.id, kind: 'gap' as const, from: 0, to: 0 }
    if (isLost) findings.push(toFinding(item, 'numberSkipped', expected, gap))
    if (isRepeat && !fitsNext) {
      const text = { edit: 'replace' as const, block: block.id, from, to, text: number }
      findings.push(toFinding(item, 'numberRepeated', expected, text))
    }
    last = value
  }
  return findings
}

const findMisnumbered = perRecord((article: Article, recall: Recall): readonly Finding[] =>
  listsOf(article, recall).flatMap(misnumbered),
)

/** Lists and counted clauses that skip or repeat a number: an item may be lost, or the number misread. */
export const numbering: Check = {
  id,
  check: ({ articles }, recall = recallNothing) => articles.flatMap((article) => findMisnumbered(article, recall)),
}
