import { literalPattern } from '../../shared/search/literalPattern.ts'
import type { SearchState } from '../search/searchState.ts'

/**
 * What brings the replace preview before a person, filled in: these texts, wherever they stand in the corpus, become
 * another one. Where one of them is a part of that, the places that are right already are found too and stay as they are.
 */
export function respelling(from: readonly string[], to: string): Partial<SearchState> {
  const wanted = from.some((text) => to.includes(text)) ? [...from, to] : from
  const isExpression = wanted.length > 1
  const longestFirst = wanted.toSorted((a, b) => b.length - a.length)
  return {
    text: isExpression ? longestFirst.map(literalPattern).join('|') : (wanted[0] ?? ''),
    replacement: isExpression ? to.replaceAll('$', '$$$$') : to,
    isExpression,
    isReplacing: true,
    matchCase: true,
    wholeWord: false,
    ignoreWidth: false,
    roles: [],
    scope: 'all',
    view: 'list',
  }
}
