import type { Finding, Fix } from '../contract/records.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { type CorrectedBefore, correctedAt, correctionEvidence } from '../corpus/correctedBefore.ts'
import { type PlacedName, placedNames } from '../corpus/countNames.ts'
import { describeSpelling } from '../corpus/describeSpelling.ts'
import { isKnownAt } from '../corpus/isKnownAt.ts'
import type { Spelling } from '../corpus/nameTable.ts'
import { type Misspelling, misspellingOf, spelledAs } from '../corpus/spellingsOf.ts'
import { blocksOf } from '../page/find.ts'
import type { Page, Role } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { namesIn } from './namesIn.ts'
import { recallNothing } from './recall.ts'

const id = 'inconsistentName'

const respell = (uses: readonly PlacedName[], text: string): Fix => ({
  edit: 'replaceMany',
  replacements: uses.map(({ block, from, to }) => ({ block, from, to, text })),
})

interface Found extends Omit<Misspelling, 'reason'> {
  readonly confidence: number
  readonly reason: Finding['evidence'][number]
}

function toFinding(uses: readonly PlacedName[], own: Spelling, found: Found): Finding {
  const { suggested, spellings, reason, confidence } = found
  const { text } = own
  const counts = { text, count: own.count, other: suggested.text, times: suggested.count, pages: suggested.pages.size }
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [text, suggested.text]),
    level: 'show',
    confidence,
    places: uses.map(({ block, from, to }) => ({ block, from, to })),
    evidence: [{ code: 'spelledOtherwise', params: counts }, reason],
    fixes: spellings.filter((one) => one.text !== text).map((one) => respell(uses, one.text)),
    names: { kind: own.kind, text, spellings: spellings.map((one) => describeSpelling(one, one === suggested)) },
  }
}

type Texts = ReadonlyMap<string, string>

/** What a person corrected comes first, whatever spelling is the more frequent one. */
function misspelled(own: Spelling, corrected: CorrectedBefore | null, { names, sounds }: CorpusView): Found | null {
  const right = corrected === null ? null : names.spelling(own.kind, corrected.right)
  if (corrected !== null && right !== null)
    return { ...spelledAs(names, right, own, sounds), confidence: 0.9, reason: correctionEvidence(corrected) }
  const found = misspellingOf(names, own, sounds)
  if (found === null) return null
  const { confidence, code, params } = found.reason
  return { ...found, confidence, reason: { code, params: { ...params } } }
}

/** What is told of the uses of one name: a correction may speak for some of them alone. */
function lookAt(uses: readonly PlacedName[], spelling: Spelling, texts: Texts, corpus: CorpusView): readonly Finding[] {
  const byCorrection = new Map<string, Found | null>()
  const told = new Map<string, { readonly found: Found; readonly uses: PlacedName[] }>()
  for (const use of uses) {
    const text = texts.get(use.block) ?? ''
    const corrected = correctedAt(text, use.from, use.text, corpus)
    const key = corrected?.right ?? ''
    const before = byCorrection.get(key)
    const found = before === undefined ? misspelled(spelling, corrected, corpus) : before
    byCorrection.set(key, found)
    // All known words are looked for: only where something would be told.
    if (found === null || isKnownAt(text, use, corpus.known)) continue
    const right = found.suggested.text
    const known = told.get(right)
    // A correction says more than counts do.
    if (known === undefined || known.found.confidence < found.confidence)
      told.set(right, { found, uses: [...(known?.uses ?? []), use] })
    else known.uses.push(use)
  }
  return Array.from(told.values(), ({ found, uses: own }) => toFinding(own, spelling, found))
}

function check(page: Page, recall = recallNothing, corpus?: CorpusView): readonly Finding[] {
  if (corpus === undefined) return []
  const texts = new Map(blocksOf(page).map(({ id: block, text }) => [block, text]))
  const byText = new Map<string, PlacedName[]>()
  const find = (text: string, role: Role) => recall(namesIn, text, role)
  for (const name of placedNames(page, find)) {
    const key = `${name.kind}:${name.text}`
    if (!byText.get(key)?.push(name)) byText.set(key, [name])
  }
  return [...byText.values()].flatMap((uses) => {
    const [first] = uses
    if (first === undefined || corpus.known.has(first.text)) return []
    const own = corpus.names.spelling(first.kind, first.text)
    return own === null ? [] : lookAt(uses, own, texts, corpus)
  })
}

/** Names of people, places and bodies that stand elsewhere in the corpus in another, more frequent spelling. */
export const inconsistentName: Check = { id, check }
