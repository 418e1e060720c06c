import { isIdeographAt } from './characters.ts'

/** Georgian has letters that count as small ones, and no sentence begins with another. */
const small = /^(?!\p{Script=Georgian})\p{Ll}/u
const uncased = /[^\p{Lu}\p{Ll}]|\p{Script=Georgian}/gu

/** Whether a text begins with a small letter, of a script whose sentences begin with a capital. */
export const beginsSmall = (text: string): boolean => !isIdeographAt(text, 0) && small.test(text)

/** Whether a text is written in letters that are capital or small, a foreign word apart. */
export function isCased(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 0 && letters.replace(uncased, '').length >= letters.length / 2
}

/** Whether all letters of a text are capitals. */
export const isInCapitals = (text: string): boolean => isCased(text) && text === text.toUpperCase()
