import { type Finder, noGroups } from './finder.ts'
import { literalPattern } from './literalPattern.ts'
import { widthForms } from './widthForms.ts'

export interface LiteralOptions {
  readonly matchCase: boolean
  readonly ignoreWidth: boolean
}

const exactly =
  (wanted: string): Finder =>
  (text, take) => {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      take(at, at + wanted.length, noGroups)
  }

const inForms =
  (forms: RegExp): Finder =>
  (text, take) => {
    for (const { index, 0: found } of text.matchAll(forms)) take(index, index + found.length, noGroups)
  }

/**
 * Finds a text as it stands. Only where case or width give its characters several forms it becomes an expression, of
 * one class a character, which no text makes slow.
 */
export function literalFinder(wanted: string, { matchCase, ignoreWidth }: LiteralOptions): Finder {
  const chars = Array.from(wanted)
  const forms = chars.map((char) => (ignoreWidth ? widthForms(char) : [char]))
  const hasCase = !matchCase && wanted.toLowerCase() !== wanted.toUpperCase()
  if (!hasCase && forms.every(({ length }) => length === 1)) return exactly(wanted)
  const source = forms.map((each) => `[${each.map(literalPattern).join('')}]`).join('')
  return inForms(new RegExp(source, hasCase ? 'giu' : 'gu'))
}
