const closers = /[\s”’"'」』》〉)）】〕\]]+$/
const stop = /[。．.！!？?…⋯]$/
const pause = /[：:；;]$|——$/

/** Only the last characters decide how a text ends; a paragraph may be millions long. */
const tail = (text: string): string => text.slice(-24).replace(closers, '')

/** Whether a text ends in a full stop, question or exclamation mark or ellipsis, closing quotes and brackets apart. */
export const endsSentence = (text: string): boolean => stop.test(tail(text))

/**
 * Whether a text stops in mid-sentence: neither a stop nor a colon, semicolon or dash ends it.
 * Closing quotes and brackets count for what stands before them.
 */
export function isOpenEnd(text: string): boolean {
  const end = tail(text)
  return end !== '' && !stop.test(end) && !pause.test(end)
}

/** Whether a text stops at a comma or enumeration comma, so that more must follow. */
export const endsInComma = (text: string): boolean => /[,，、]\s*$/.test(text.slice(-4))

/** Whether a text begins with a mark that can only follow other text. */
export const beginsWithinSentence = (text: string): boolean => /^[,，、。；;：:！？!?.”’」』》）)】]/.test(text)
