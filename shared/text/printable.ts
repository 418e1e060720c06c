import { rightToLeft } from './directionOf.ts'

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text without what steers a terminal or turns the direction of writing, `\ufffd` in its place: names of files can hold
 * anything.
 */
export const printable = (text: string): string => text.replace(unprintable, '\ufffd')

/** The same for a part of a sentence: what is written from right to left is isolated, and leaves the rest in order. */
export function isolated(text: string): string {
  const shown = printable(text)
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown
}

/** What is filled into a sentence, each text isolated. */
export const isolatedParams = (
  params: Readonly<Record<string, string | number>> = {},
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
  )
