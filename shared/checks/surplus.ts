import { paragraphStart } from '../recognise/openings.ts'
import { isCjkText, isSpaceCode } from '../text/characters.ts'
import { findTandems, type Tandem } from '../text/tandems.ts'

/** Text that was said before at once, in UTF-16 offsets of its paragraph; `to` exclusive. */
export interface Surplus {
  /** Where the first turn begins. */
  readonly first: number
  readonly from: number
  readonly to: number
  /** How often the text is said over again, wholly or nearly so. */
  readonly turns: number
  /** Whether the last turn breaks off. */
  readonly isTruncated: boolean
  readonly isExact: boolean
  /** Whether text is lost under the copies. */
  readonly overwrote: boolean
  /** 0…1. */
  readonly confidence: number
}

const sentenceEnd = /[。！!？?；;…][”’"'」』）)]*$/
const pause = /[,，、:：][”’"'」』）)]*$/

/** The first place from which a turn may be counted: behind a sentence, else behind a pause, else where it begins. */
function phase(text: string, { first, from }: Tandem): number {
  for (const end of [sentenceEnd, pause]) {
    for (let at = first; at <= from; at++) if (at === 0 || end.test(text.slice(Math.max(0, at - 3), at))) return at
  }
  return first
}

/**
 * Where the copies begin. Of whole turns any window leaves the same text; else at the same place of the sentence as the
 * first turn, where that leaves a whole one.
 */
function copiesFrom(text: string, tandem: Tandem): number {
  const { period, from, to } = tandem
  if ((to - from) % period <= 2 && to - from >= period) return from + ((to - from) % period)
  const aligned = phase(text, tandem) + period
  if (to - aligned >= period * 0.85) return aligned
  for (let at = from; at > from - period * 0.15; at--) {
    if (sentenceEnd.test(text.slice(Math.max(0, at - 3), at))) return at
  }
  return from
}

/**
 * How much of another turn stands behind the whole ones. What a sentence may well begin with again is none: the text
 * that follows just begins alike.
 */
function remainder(text: string, from: number, to: number, period: number): number {
  const turns = Math.floor((to - from + 1) / period)
  const rest = to - from - turns * period
  if (rest <= 3 || turns === 0) return 0
  if (turns >= 2) return rest
  const isPhrase = rest < period * 0.4 && /[,，、。:：；;]$/.test(text.slice(from, to))
  return rest >= Math.max(6, period * 0.2) && !isPhrase ? rest : 0
}

/** A sentence of few clauses that are all as short as this is a refrain, a call or a rhythm to work by. */
const longestChanted = 9
const longestRefrain = 22

const isChanted = (unit: string, scale: number): boolean =>
  unit.length < longestRefrain * scale &&
  sentenceEnd.test(unit) &&
  unit.split(/[\p{P}\s]+/u).every((clause) => clause.length <= longestChanted * scale)

/**
 * How sure a repeat is a fault. Print says a short phrase twice for effect, cries it out, or lists it; whole clauses
 * follow themselves letter by letter in a loop alone. Latin words are longer than ideographs by a factor of two.
 */
function weigh(unit: string, length: number, turns: number, differences: number, isTruncated: boolean): number {
  const scale = isCjkText(unit) ? 1 : 2
  const period = unit.length / scale
  const letters = unit.match(/[\p{L}]/gu)?.length ?? 0
  if (letters < Math.max(6, unit.length * 0.4) || period < 8) return 0
  if (differences > 0 || length < unit.length) {
    if (period < 16) return 0
    const isClose = length >= unit.length * 0.93 && differences <= Math.max(1, unit.length / 8)
    return isClose && period >= 18 ? 0.93 : 0.85
  }
  if (!isTruncated && isChanted(unit, scale)) return turns >= 3 ? 0.93 : 0
  return turns >= 2 ? 0.98 : period < 16 ? 0.9 : 0.96
}

/** Whether what follows the copies goes on with a sentence whose beginning they took the place of. */
function isCutOff(rest: string, isTruncated: boolean): boolean {
  if (/^[”’"'」』》）)]/.test(rest)) return false
  const start = paragraphStart(rest)
  return isTruncated ? start < 0.75 : start === 0
}

function toSurplus(text: string, tandem: Tandem): Surplus | undefined {
  const { period } = tandem
  const from = copiesFrom(text, tandem)
  const isExact = text.slice(from, tandem.to) === text.slice(from - period, tandem.to - period)
  const differences = isExact ? 0 : tandem.differences
  const unit = text.slice(from - period, from)
  const rest = remainder(text, from, tandem.to, period)
  const turns = Math.max(1, Math.floor((tandem.to - from + 1) / period))
  const whole = Math.min(tandem.to, from + turns * period)
  const to = isExact ? whole + rest : tandem.to
  const confidence = weigh(unit, Math.min(tandem.to - from, period), turns, differences, rest > 0)
  if (confidence === 0) return undefined
  const after = text.slice(to, to + 80)
  return {
    first: from - period,
    from,
    to,
    turns,
    isTruncated: rest > 0,
    isExact,
    overwrote: after !== '' && isCutOff(after, rest > 0),
    confidence,
  }
}

/** A text without its white space, and where its characters stood. */
function compact(text: string): { readonly text: string; readonly placeOf: (offset: number) => number } {
  const places = new Int32Array(text.length)
  let count = 0
  for (let i = 0; i < text.length; i++) if (!isSpaceCode(text.charCodeAt(i))) places[count++] = i
  return {
    text: text.replace(/\s+/g, ''),
    placeOf: (offset) => (offset < count ? (places[offset] ?? 0) : text.length),
  }
}

/** What a paragraph says over again at once, in its order; the spaces that line ends leave in Chinese do not count. */
export function findSurplus(text: string): readonly Surplus[] {
  if (!isCjkText(text) || !/\s/.test(text)) return findTandems(text).flatMap((tandem) => toSurplus(text, tandem) ?? [])
  const { text: dense, placeOf } = compact(text)
  return findSurplus(dense).map((surplus) => ({
    ...surplus,
    first: placeOf(surplus.first),
    from: placeOf(surplus.from),
    to: placeOf(surplus.to - 1) + 1,
  }))
}
