import { isIdeographAt } from './characters.ts'

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
}
const closing = new Set(Object.values(pairs))

/** Half- and full-width parentheses are mixed freely in print and close each other. */
const opens = (char: string): string | undefined => (char === '(' || char === '（' ? ')' : pairs[char])
const closes = (char: string): string | undefined => {
  if (char === ')' || char === '）') return ')'
  return closing.has(char) ? char : undefined
}

/**
 * Quotes and brackets of a text that lack their partner: how many are left open, and how many are
 * closed that were never opened. A `’` inside a Latin word is an apostrophe and does not count.
 */
export function balance(text: string): { readonly open: number; readonly stray: number } {
  const stack: string[] = []
  let stray = 0
  for (let i = 0; i < text.length; i++) {
    if (isIdeographAt(text, i)) continue
    const char = text.charAt(i)
    const close = opens(char)
    if (close !== undefined) stack.push(close)
    const closed = closes(char)
    if (closed === undefined) continue
    if (stack.at(-1) === closed) stack.pop()
    else if (!(char === '’' && /[A-Za-z]/.test(text.charAt(i - 1)))) stray++
  }
  return { open: stack.length, stray }
}
