import type { CountedName } from './countedName.ts'
import type { Spelling } from './nameTable.ts'
import { likeness, type Sounds } from './similarity.ts'
import { type Slip, slipBetween } from './slipBetween.ts'
import { hasSurname } from './surnames.ts'

/** What speaks for two spellings being one name; `code` is one of the evidence sentences. */
export interface SameName {
  readonly code: 'looksAlike' | 'soundsAlike' | 'noSurname' | 'oneCharacter' | 'characterMissing' | 'charactersSwapped'
  readonly params: Readonly<Record<string, string>>
  readonly confidence: number
}

/** Characters by which places that lie side by side are told apart. */
const telling = /[一二三四五六七八九十百零〇两甲乙丙丁东南西北中上下左右前后内外大小新老古长短高低南北第\d]/

/** A spelling on so many pages, and on nearly as many as the other, is somebody else: slips are not as frequent as that. */
const ownPages = 4

const isOwn = (weak: Spelling, strong: Spelling): boolean =>
  weak.pages.size >= ownPages && weak.pages.size * 3 >= strong.pages.size * 2

/** Whether a page of a spelling says something; stops at the first: some stand on thousands of pages. */
function hasPage({ pages }: Spelling, says: (name: CountedName) => boolean): boolean {
  for (const name of pages.values()) if (says(name)) return true
  return false
}

const standBeside = (a: Spelling, b: Spelling): boolean => hasPage(a, ({ beside }) => beside.includes(b.text))

function* titlesOf({ pages }: Spelling): Generator<string> {
  for (const { titles } of pages.values()) yield* titles
}

const shareTitle = (weak: Spelling, strong: Spelling): boolean => {
  const known = new Set(titlesOf(weak))
  return hasPage(strong, ({ titles }) => titles.some((title) => known.has(title)))
}

/** Many against few: a slip is rare beside what it is a slip of. */
const isRare = (weak: Spelling, strong: Spelling): boolean => strong.count >= 5 && weak.count * 5 <= strong.count

function explain(weak: Spelling, strong: Spelling, slip: Slip, sounds: Sounds): SameName | null {
  const { at, is } = slip
  if (is === 'missing') return { code: 'characterMissing', params: {}, confidence: 0.7 }
  if (is === 'swapped') return { code: 'charactersSwapped', params: {}, confidence: 0.75 }
  const a = weak.text.charAt(at)
  const b = strong.text.charAt(at)
  const like = likeness(a, b, sounds)
  if (like === 'shape') return { code: 'looksAlike', params: { a, b }, confidence: 0.85 }
  if (like === 'sound') return { code: 'soundsAlike', params: { a, b }, confidence: 0.75 }
  if (weak.kind !== 'place' && at === 0 && !hasSurname(weak.text) && hasSurname(strong.text)) {
    return { code: 'noSurname', params: { a }, confidence: 0.65 }
  }
  return null
}

const plain: SameName = { code: 'oneCharacter', params: {}, confidence: 0.7 }

/** Whether a place of a text lies in its words behind their first letters: those, and initials, tell people apart. */
const isInside = (text: string, at: number): boolean =>
  /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at))

/** Names in Latin script are long: one letter less, or more, or another one inside of a word is a slip where it is the rarer. */
function sameLatin(weak: Spelling, strong: Spelling, { at, is }: Slip, reason: SameName | null) {
  if (isOwn(weak, strong) || strong.count < 2 * weak.count) return null
  if (is === 'other') return isInside(weak.text, at) && isInside(strong.text, at) ? plain : null
  return reason
}

function sameWriter(weak: Spelling, strong: Spelling, slip: Slip, reason: SameName | null) {
  if (standBeside(weak, strong) || standBeside(strong, weak)) return null
  if (/\p{Script=Latin}/u.test(weak.text)) return sameLatin(weak, strong, slip, reason)
  const isShort = weak.text.length < 3 && strong.text.length < 3
  if (isShort) return slip.is === 'other' && reason?.code !== 'oneCharacter' ? reason : null
  if (slip.is === 'missing' && (slip.at === 0 || !isRare(weak, strong))) return null
  if (isOwn(weak, strong)) return reason?.code === 'looksAlike' && !isOwn(strong, weak) ? reason : null
  return reason ?? plain
}

function samePerson(weak: Spelling, strong: Spelling, slip: Slip, reason: SameName | null) {
  const isShort = weak.text.length < 3 || strong.text.length < 3
  if (!shareTitle(weak, strong) || isOwn(weak, strong)) return null
  if (slip.is === 'missing') return slip.at > 0 && isRare(weak, strong) ? reason : null
  if (isShort && slip.is === 'other') return strong.count > weak.count ? reason : null
  return reason ?? (isRare(weak, strong) ? plain : null)
}

function samePlace(weak: Spelling, strong: Spelling, slip: Slip, reason: SameName | null) {
  const { at, is } = slip
  const [title = ''] = titlesOf(weak)
  const stem = Math.max(weak.text.length, strong.text.length) - title.length
  // The suffix tells a street from a road of the same name, and the beginning of a name is the least sure of it.
  if (!shareTitle(weak, strong) || at >= stem || isOwn(weak, strong)) return null
  if (is === 'missing') return at > 0 && stem >= 4 && isRare(weak, strong) ? reason : null
  if (is === 'swapped') return at + 1 < stem && strong.count > weak.count ? reason : null
  if (telling.test(weak.text.charAt(at)) || telling.test(strong.text.charAt(at))) return null
  if (reason !== null) return strong.count >= 2 && strong.count > weak.count ? reason : null
  return stem >= 3 && isRare(weak, strong) ? plain : null
}

/**
 * Whether the weaker of two spellings may be the stronger one misread, and why. Writers of three characters are
 * compared as names, whatever characters differ; shorter names, people told of and places need characters that look or
 * sound alike, or numbers that tell. Names that stand in one byline, and such that each stand on many pages, are two.
 */
export function sameName(weak: Spelling, strong: Spelling, sounds: Sounds): SameName | null {
  const slip = slipBetween(weak.text, strong.text)
  if (slip === null) return null
  const reason = explain(weak, strong, slip, sounds)
  const judge = { writer: sameWriter, person: samePerson, place: samePlace }[weak.kind]
  return judge(weak, strong, slip, reason)
}
