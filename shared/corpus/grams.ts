import { contextLetters, isIdeograph } from './contextLetters.ts'

/**
 * Pairs of letters as numbers below 2³² and triples as numbers below 2⁴⁸: exact, and of pairs those that begin alike
 * lie side by side. Letters are UTF-16 units of `contextLetters`.
 */
export const pairKey = (first: number, second: number): number => first * 0x10000 + second
export const tripleKey = (first: number, second: number, third: number): number =>
  first * 0x100000000 + second * 0x10000 + third

/**
 * Gives every gram of a text that is counted, as often as it stands there: pairs of ideographs, which are most of
 * Chinese words, and ideographs between their two neighbours, which are their contexts.
 */
export function eachGram(text: string, take: (gram: number) => void): void {
  const { codes } = contextLetters(text)
  for (let i = 0; i + 1 < codes.length; i++) {
    const here = codes[i] ?? 0
    if (!isIdeograph(here)) continue
    const next = codes[i + 1] ?? 0
    if (isIdeograph(next)) take(pairKey(here, next))
    if (i > 0) take(tripleKey(codes[i - 1] ?? 0, here, next))
  }
}
