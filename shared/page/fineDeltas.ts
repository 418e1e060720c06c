import diff from 'fast-diff'
import type { TextDelta } from './change.ts'

/** Texts with one unit a character, since fast-diff runs without end on some halves of surrogate pairs. */
function encode(texts: readonly [string, string]) {
  if (!texts.some((text) => /[\ud800-\udfff]/.test(text))) return { codes: texts, decode: (code: string) => code }
  const chars: string[] = []
  const codeOf = new Map<string, string>()
  const encoded = texts.map((text) =>
    Array.from(text, (char) => {
      const code = codeOf.get(char) ?? String.fromCharCode(chars.length)
      if (!codeOf.has(char)) {
        codeOf.set(char, code)
        chars.push(char)
      }
      return code
    }).join(''),
  )
  const decode = (code: string) => Array.from(code, (unit) => chars[unit.charCodeAt(0)] ?? '').join('')
  const codes = chars.length < 0xd800 ? ([encoded[0] ?? '', encoded[1] ?? ''] as const) : undefined
  return { codes, decode }
}

/**
 * Several runs for one that rewrites a stretch of text, by Myers' difference (fast-diff): the smallest, or, where it is
 * to be read, without letters that are the same by chance. It takes time by the product of the two lengths.
 */
export function fineDeltas(run: TextDelta, isToRead = true): readonly TextDelta[] {
  const { codes, decode } = encode([run.remove, run.insert])
  if (codes === undefined) return [run]
  const deltas: TextDelta[] = []
  let { at } = run
  let remove = ''
  let insert = ''
  const close = () => {
    if (remove !== '' || insert !== '') deltas.push({ at, remove, insert })
    at += remove.length
    remove = ''
    insert = ''
  }
  for (const [kind, code] of diff(codes[0], codes[1], undefined, isToRead)) {
    const text = decode(code)
    if (kind === diff.DELETE) remove += text
    else if (kind === diff.INSERT) insert += text
    else {
      close()
      at += text.length
    }
  }
  close()
  return deltas
}
