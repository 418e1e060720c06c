import { isCjk, isIdeographAt } from './characters.ts'

/** Opening marks and what closes them. Half- and full-width parentheses are mixed freely in print. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '(': ')',
  '（': ')',
}
const closers: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(closing).map((mark) => [mark, mark])),
  '）': ')',
}

/** By UTF-16 unit, whether it is one of these marks: every character is asked for. */
const isMark = new Uint8Array(0x10000)
for (const mark of [...Object.keys(closing), ...Object.keys(closers)]) isMark[mark.charCodeAt(0)] = 1

/** How far down a mark looks for the one that it closes; deeper nesting is none. */
const deepest = 12

/** Two marks that belong together, by their UTF-16 offsets. */
export interface MarkPair {
  readonly open: number
  readonly close: number
}

/** The quotes and brackets of a text: those in pairs, and those that lack their partner, in order. */
export interface PairedMarks {
  readonly pairs: readonly MarkPair[]
  readonly unclosed: readonly number[]
  readonly unopened: readonly number[]
}

/** The mark that closes an opening one, as it is to be written. */
export const closerOf = (mark: string): string => (mark === '（' ? '）' : (closing[mark] ?? ''))

/** The mark that opens what this one closes. */
export const openerOf = (mark: string): string =>
  mark === '）' ? '（' : (Object.keys(closing).find((open) => closing[open] === mark) ?? '')

const isLatin = (char: string): boolean => /[A-Za-z\u00c0-\u024f]/.test(char)

/** `1)`, `a)` and `二）` count items and close nothing. */
const isItem = (text: string, at: number): boolean =>
  /(?:^|[\s,，;；。:：、])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))

function isApostrophe(text: string, at: number): boolean {
  const after = text.charAt(at + 1)
  return isLatin(text.charAt(at - 1)) || /\d/.test(after) || isLatin(after)
}

function walk(text: string, nests: boolean): PairedMarks {
  const stack: { readonly at: number; readonly close: string }[] = []
  const pairs: MarkPair[] = []
  const unclosed: number[] = []
  const unopened: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (isIdeographAt(text, at) || isMark[text.charCodeAt(at)] === 0) continue
    const char = text.charAt(at)
    const close = closing[char]
    if (close !== undefined) {
      if (!nests && close !== ')' && stack.at(-1)?.close === close) unclosed.push(stack.pop()?.at ?? at)
      stack.push({ at, close })
      continue
    }
    const closed = closers[char]
    if (closed === undefined) continue
    let index = stack.length - 1
    const floor = Math.max(0, stack.length - deepest)
    while (index >= floor && stack[index]?.close !== closed) index--
    const mark = index < floor ? undefined : stack[index]
    if (mark !== undefined) {
      for (let above = index + 1; above < stack.length; above++) unclosed.push(stack[above]?.at ?? at)
      stack.length = index
      pairs.push({ open: mark.at, close: at })
    } else if (!(char === '’' && isApostrophe(text, at)) && !(closed === ')' && isItem(text, at))) unopened.push(at)
  }
  for (const { at } of stack) unclosed.push(at)
  if (unclosed.length > 1) unclosed.sort((a, b) => a - b)
  return { pairs, unclosed, unopened }
}

/**
 * Pairs the quotes and brackets of a text, in one pass. Quotes may stand within quotes of the same kind as long as all
 * of them are closed; where one is missing they are taken not to nest, so that the one that lacks its partner is told
 * from those around it. Apostrophes and the brackets of counted items are left out.
 */
export function pairMarks(text: string): PairedMarks {
  const nested = walk(text, true)
  return nested.unclosed.length + nested.unopened.length === 0 ? nested : walk(text, false)
}

/** ASCII quotes of a Chinese text that pair off, outer and inner ones, by their offsets. */
export interface AsciiQuotes {
  readonly pairs: readonly (MarkPair & { readonly isInner: boolean })[]
  /** Double quotes whose partner is missing, so that nothing tells which of them open. */
  readonly odd: readonly number[]
}

/** What stands before an opening quote and after a closing one, and never the other way round. */
const beforeOpening = /[（(《「:：]/
const afterClosing = /[,，。;；、!！?？)）》]/

/**
 * Pairs ASCII quotes by turns: the first opens, the next closes. Apostrophes and marks of feet and inches are left
 * out. When a double quote is missing, or marks around them contradict the turns, all doubles of the text are `odd`.
 */
export function pairAsciiQuotes(text: string): AsciiQuotes {
  const pairs: (MarkPair & { readonly isInner: boolean })[] = []
  const doubles: number[] = []
  let outer = -1
  let inner = -1
  let contradictions = 0
  for (let at = 0; at < text.length; at++) {
    if (isIdeographAt(text, at)) continue
    const char = text.charAt(at)
    if (char !== '"' && char !== "'") continue
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    if (char === '"') {
      if (outer < 0 && /\d/.test(before) && !isCjk(after)) continue
      doubles.push(at)
      if (outer < 0 ? afterClosing.test(after) : beforeOpening.test(before)) contradictions++
      if (outer >= 0) pairs.push({ open: outer, close: at, isInner: false })
      outer = outer < 0 ? at : -1
      inner = -1
    } else if (!(isLatin(before) && (isLatin(after) || inner < 0))) {
      if (inner < 0) inner = /\d/.test(before) && outer < 0 ? -1 : at
      else {
        pairs.push({ open: inner, close: at, isInner: outer >= 0 })
        inner = -1
      }
    }
  }
  const isOdd = outer >= 0 || contradictions > 0
  const kept = isOdd ? pairs.filter(({ open }) => text.charAt(open) === "'") : pairs
  return { pairs: kept.sort((a, b) => a.open - b.open), odd: isOdd ? doubles : [] }
}
