import { isSpaceCode } from './characters.ts'

/** By UTF-16 unit, what a mark says at the end of a text: most texts of a page are asked how they end, time and again. */
const endMarks = new Uint8Array(0x10000)
const closes = 1
const stops = 2
const pauses = 3
for (const mark of '”’"\'»«›‹」』》〉)）】〕]') endMarks[mark.charCodeAt(0)] = closes
for (const mark of '。．.！!？?…⋯؟۔।॥։።') endMarks[mark.charCodeAt(0)] = stops
for (const mark of '：:；;؛') endMarks[mark.charCodeAt(0)] = pauses

/** Only the last characters decide how a text ends; a paragraph may be millions long. */
const reach = 24

/** Where a text ends without the white space, quotes and brackets that close it; -1 where it is nothing else. */
function lastOf(text: string): number {
  const first = Math.max(0, text.length - reach)
  let at = text.length - 1
  while (at >= first && (endMarks[text.charCodeAt(at)] === closes || isSpaceCode(text.charCodeAt(at)))) at--
  return at < first ? -1 : at
}

/** Whether a text ends in a full stop, question or exclamation mark or ellipsis, closing quotes and brackets apart. */
export function endsSentence(text: string): boolean {
  const last = lastOf(text)
  return last >= 0 && endMarks[text.charCodeAt(last)] === stops
}

/**
 * Whether a text stops in mid-sentence: neither a stop nor a colon, semicolon or dash ends it.
 * Closing quotes and brackets count for what stands before them.
 */
export function isOpenEnd(text: string): boolean {
  const last = lastOf(text)
  if (last < 0) return false
  const mark = endMarks[text.charCodeAt(last)]
  return mark !== stops && mark !== pauses && !text.endsWith('——', last + 1)
}

/** Whether a text stops at a comma or enumeration comma, so that more must follow. */
export const endsInComma = (text: string): boolean => /[,，、،]\s*$/.test(text.slice(-4))

/** Whether a text begins with a mark that can only follow other text. */
export const beginsWithinSentence = (text: string): boolean => /^[,，、،。؛；;：:！？!?؟.”’」』》）)】]/.test(text)
