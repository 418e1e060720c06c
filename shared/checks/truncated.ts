import type { Finding } from '../contract/records.ts'
import type { Block } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { beginsWithinSentence, isOpenEnd } from '../text/sentences.ts'
import { brokenParagraph } from './brokenParagraph.ts'
import type { Check } from './check.ts'

const id = 'truncated'

/** Characters by which the place is known, and that evidence quotes. */
const context = 24
const quoted = 8

/** Shorter last lines are signatures, places and dates, which need no stop. */
const shortest = 24

function toFinding(code: string, { id: block, text }: Block, confidence: number): Finding {
  const atEnd = code === 'breaksOff'
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [code, atEnd ? text.slice(-context) : text.slice(0, context)]),
    level: 'show',
    confidence,
    places: [
      atEnd
        ? { block, from: Math.max(0, text.length - quoted), to: text.length }
        : { block, from: 0, to: Math.min(quoted, text.length) },
    ],
    evidence: [{ code, params: { end: text.trimEnd().slice(-quoted), beginning: text.slice(0, quoted) } }],
    fixes: [],
  }
}

/** Whether a text closes with a bracket, as a signature or a remark at the end of a story does. */
const endsInBracket = (text: string): boolean => /[)）】\]]\s*$/.test(text.slice(-4))

/**
 * Stories that stop in mid-sentence, or begin in one, while nothing on the page goes on with them: the rest is on
 * another page, or lost. There is no mend.
 */
export const truncated: Check = {
  id,
  check(page, recall) {
    const joined = new Set(
      brokenParagraph
        .check(page, recall)
        .flatMap(({ level, fixes: [fix] }) =>
          level === 'accept' && fix?.edit === 'join' ? [fix.left, fix.right] : [],
        ),
    )
    return page.articles.flatMap(({ blocks }) => {
      const bodies = blocks.filter(({ role }) => role === 'body')
      const first = bodies[0]
      const last = bodies.at(-1)
      const open = bodies.filter(({ text }) => isOpenEnd(text)).length
      if (first === undefined || last === undefined || (bodies.length >= 12 && open > bodies.length * 0.6)) return []
      const findings: Finding[] = []
      if (beginsWithinSentence(first.text) && !joined.has(first.id))
        findings.push(toFinding('beginsWithin', first, 0.8))
      const isCut = isOpenEnd(last.text) && last.text.length >= shortest && !endsInBracket(last.text)
      if (isCut && !joined.has(last.id)) findings.push(toFinding('breaksOff', last, 0.85))
      return findings
    })
  },
}
