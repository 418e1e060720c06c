const token =
  /("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[{}[\],:]/uy
const space = /[ \t\n\r]*/y

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd'

/**
 * Where a text stops being JSON, as a UTF-16 offset: at the first token that cannot stand there, behind the last one
 * where more was to come; null for JSON. Parsers do not all say it.
 */
export function jsonFault(text: string): number | null {
  const open: string[] = []
  let expected: Expected = 'value'
  let end = 0
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  for (;;) {
    const at = end + (match(space, end)?.[0].length ?? 0)
    const isWhole: boolean = expected === 'commaOrEnd' && open.length === 0
    if (at === text.length) return isWhole ? null : end
    const [read = '', string] = match(token, at) ?? []
    const follows: Expected | null = isWhole ? null : after(read, string !== undefined, expected, open)
    if (follows === null) return at
    expected = follows
    end = at + read.length
  }
}

/** What is expected behind a token, null where it cannot stand; keeps the brackets that are open. */
function after(read: string, isString: boolean, expected: Expected, open: string[]): Expected | null {
  const isValue = expected === 'value' || expected === 'valueOrEnd'
  switch (read) {
    case '':
      return null
    case '{':
    case '[':
      if (!isValue) return null
      open.push(read === '{' ? '}' : ']')
      return read === '{' ? 'keyOrEnd' : 'valueOrEnd'
    case '}':
    case ']':
      return expected.endsWith('OrEnd') && open.pop() === read ? 'commaOrEnd' : null
    case ',':
      return expected !== 'commaOrEnd' ? null : open.at(-1) === '}' ? 'key' : 'value'
    case ':':
      return expected === 'colon' ? 'value' : null
    default:
      if (isValue) return 'commaOrEnd'
      return isString && expected.startsWith('key') ? 'colon' : null
  }
}
