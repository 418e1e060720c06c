import type { SearchQuery } from '../contract/search.ts'
import { expressionFinder } from './expressionFinder.ts'
import type { Finder } from './finder.ts'
import { literalFinder } from './literalFinder.ts'
import { wholeWords } from './wholeWords.ts'

/** What a query finds in one text. Throws `expressionInvalid`. */
export function createFinder(query: Omit<SearchQuery, 'roles' | 'pages'>): Finder {
  const finder = (query.isExpression ? expressionFinder : literalFinder)(query.text, query)
  return query.wholeWord ? wholeWords(finder) : finder
}
