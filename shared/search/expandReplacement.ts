import type { SearchMatch, SearchQuery } from '../contract/search.ts'

/**
 * What is to stand in the place of a match. For an expression `$1` to `$99` give way to what the groups took, `$&` to
 * the whole match and `$$` to a dollar sign; all else, and all of it for a plain text, is taken as it is.
 */
export function expandReplacement(
  template: string,
  { isExpression }: Pick<SearchQuery, 'isExpression'>,
  { found, groups }: Pick<SearchMatch, 'found' | 'groups'>,
): string {
  if (!isExpression) return template
  return template.replace(/\$(?:([$&])|(\d{1,2}))/g, (whole, sign: string | undefined, digits: string | undefined) => {
    if (sign !== undefined) return sign === '$' ? '$' : found
    const exact = Number(digits)
    if (exact >= 1 && exact <= groups.length) return groups[exact - 1] ?? ''
    // As elsewhere, `$12` is `$1` and a 2 where there are fewer than twelve groups.
    const first = Number(digits?.[0])
    const rest = digits?.slice(1) ?? ''
    return rest !== '' && first >= 1 && first <= groups.length ? `${groups[first - 1] ?? ''}${rest}` : whole
  })
}
