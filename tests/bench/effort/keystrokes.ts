import diff from 'fast-diff'

/** Keys behind a caret that stands before the wrong text. */
export type Keystroke = { readonly press: 'Delete' | 'ArrowRight' | 'Enter' } | { readonly type: string }

const cost = (keys: readonly Keystroke[]): number =>
  keys.reduce((sum, key) => sum + ('type' in key ? [...key.type].length : 1), 0)

const times = (press: 'Delete' | 'ArrowRight', text: string): Keystroke[] => [...text].map(() => ({ press }))

const typed = (text: string): Keystroke[] =>
  text
    .split(/(\n)/)
    .flatMap((part): Keystroke[] => (part === '\n' ? [{ press: 'Enter' }] : part === '' ? [] : [{ type: part }]))

/** The fewest keys from the wrong text to the right one: all anew, or only what differs, stepping over the rest. */
export function cheapestKeys(wrong: string, right: string): readonly Keystroke[] {
  const anew = [...times('Delete', wrong), ...typed(right)]
  const stepping = diff(wrong, right).flatMap(([kind, text]) =>
    kind === diff.EQUAL ? times('ArrowRight', text) : kind === diff.DELETE ? times('Delete', text) : typed(text),
  )
  return cost(stepping) < cost(anew) ? stepping : anew
}

export const keysCost = cost
