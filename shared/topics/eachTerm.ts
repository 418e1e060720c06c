import { isCjkUnit, isWordCharacter } from '../text/characters.ts'

/** Words end where pairs of ideographs begin: no ideograph stands below U+2E80. */
const wordKeys = 0x2e80_0000
const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193

/** A Latin word is known by so many first letters: `schools` is `school`. */
const stem = 6
const shortestWord = 2

/** Shorter Latin words are of grammar, but for those in capitals or with digits: `AI`, `5G`. */
const shortestPlain = 4

/** Words of grammar: what stands across them is no word. By UTF-16 unit. */
const particles = new Uint8Array(0x10000)
for (const char of '的了是也') particles[char.charCodeAt(0)] = 1

/** A letter of a Latin word, whatever its case and width. */
function fold(unit: number): number {
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  return narrow >= 0x41 && narrow <= 0x5a ? narrow | 0x20 : narrow
}

/** A word by FNV-1a over its first letters. */
function wordKey(text: string, from: number, to: number): number {
  let hash = fnvOffset
  for (let i = from; i < Math.min(to, from + stem); i++) hash = Math.imul(hash ^ fold(text.charCodeAt(i)), fnvPrime)
  return (hash >>> 0) % wordKeys
}

/** Longer English words of grammar, which stand in all texts and definitions alike. */
const grammar = new Set(
  (
    'about after against also among because been before being between both could does doing down during each even every ' +
    'from have having here herself himself into itself just more most much must only other over same shall should some ' +
    'such than that their them then there these they this those through under until upon very well were what when where ' +
    'which while whom whose will with within without would your'
  )
    .split(' ')
    .map((word) => wordKey(word, 0, word.length)),
)

function isOfGrammar(key: number, text: string, from: number, to: number): boolean {
  if (to - from >= shortestPlain) return grammar.has(key)
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    const isSmall = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xff41 && unit <= 0xff5a)
    if (isSmall) return true
  }
  return false
}

/**
 * By slot, a bit each, whether any of some terms has it: tells most other terms to be none of them at a look. It is small
 * enough to stay in the processor's first cache while a text is gone through.
 */
export type TermSieve = Int32Array

const slotBits = 15
const slotOf = (term: number): number => Math.imul(term, 0x9e3779b1) >>> (32 - slotBits)

/** A sieve that lets these terms through, and few others. */
export function sieveOf(terms: Iterable<number>): TermSieve {
  const sieve = new Int32Array(2 ** slotBits / 32)
  for (const term of terms) {
    const slot = slotOf(term)
    sieve[slot >>> 5] = (sieve[slot >>> 5] ?? 0) | (1 << (slot & 31))
  }
  return sieve
}

/** Whether a sieve lets a term through. */
export function passes(sieve: TermSieve, term: number): boolean {
  const slot = slotOf(term)
  return (((sieve[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
}

/**
 * Tells every term of a text with the stretch that it stands at, in UTF-16 offsets: pairs of neighbouring ideographs,
 * which stand for words where no spaces part them, and words of other scripts, those of grammar left out. A term is a
 * whole number of 32 bits, the same in every text, which maps keep without boxing it. With a sieve only those are told
 * that it lets through.
 */
export function eachTerm(
  text: string,
  tell: (term: number, from: number, to: number) => void,
  sieve?: TermSieve,
): void {
  const isTold = (term: number): boolean => sieve === undefined || passes(sieve, term)
  /** The ideograph right before, 0 where there is none. */
  let before = 0
  let word = -1
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    const isCommon = unit >= 0x4e00 && unit <= 0x9fff
    const isIdeograph = isCommon || isCjkUnit(unit)
    if (!isIdeograph && i < text.length && isWordCharacter(text.charAt(i))) {
      if (word < 0) word = i
    } else if (word >= 0) {
      const key = i - word >= shortestWord ? wordKey(text, word, i) : -1
      if (key >= 0 && isTold(key) && !isOfGrammar(key, text, word, i)) tell(key, word, i)
      word = -1
    }
    if (isIdeograph && before !== 0) {
      const pair = (before << 16) | unit
      if (isTold(pair) && particles[before] === 0 && particles[unit] === 0) tell(pair, i - 1, i + 1)
    }
    before = isIdeograph ? unit : 0
  }
}
