import { RE2JS, RE2JSException } from 're2js'
import { GalleyError } from '../contract/error.ts'
import type { Finder, TakeFound } from './finder.ts'
import type { LiteralOptions } from './literalFinder.ts'
import { foldWidth, foldWidths } from './widthForms.ts'

/** Full-width marks of a pattern mean themselves: as half-width ones some would be syntax. */
const foldPattern = (pattern: string): string =>
  pattern.replace(/[\u3000\uff01-\uff5e｡｢｣､･]/g, (char) => {
    const folded = foldWidth(char)
    return /[!-/:-@[-`{-~]/.test(folded) ? `\\${folded}` : folded
  })

function compile(pattern: string, matchCase: boolean): RE2JS {
  try {
    return RE2JS.compile(pattern, matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    throw new GalleyError('expressionInvalid', { reason: error.message.replace(/^error parsing regexp: /, '') })
  }
}

function findIn(text: string, folded: string, expression: RE2JS, take: TakeFound): void {
  // Much faster than a matcher, and nearly all blocks hold nothing.
  if (!expression.test(folded)) return
  const matcher = expression.matcher(folded)
  const groups = Array.from({ length: expression.groupCount() }, (_, index) => index + 1)
  const textOf = (group: number): string | null => {
    const from = matcher.start(group)
    return from < 0 ? null : text.slice(from, matcher.end(group))
  }
  while (matcher.find()) {
    const [from, to] = [matcher.start(), matcher.end()]
    if (from < to) take(from, to, groups.map(textOf))
  }
}

/**
 * Finds what an expression in the syntax of RE2 takes, in time linear in the text. `^` and `$` are the ends of the
 * text. Throws `expressionInvalid`.
 */
export function expressionFinder(pattern: string, { matchCase, ignoreWidth }: LiteralOptions): Finder {
  const expression = compile(ignoreWidth ? foldPattern(pattern) : pattern, matchCase)
  return (text, take) => findIn(text, ignoreWidth ? foldWidths(text) : text, expression, take)
}
