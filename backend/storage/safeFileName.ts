const longest = 180

/** Not allowed on Windows, separators anywhere, and the backslash. */
const forbidden = /[/\\:*?"<>|]/gu
/** Control characters, line separators and what turns the direction of writing. */
const invisible = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/gu
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/iu

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

function shorten(text: string, limit: number): string {
  let kept = ''
  let length = 0
  for (const char of text) {
    length += bytesOf(char)
    if (length > limit) break
    kept += char
  }
  return kept
}

/**
 * A user's file name as one that every system takes: without folders, control and direction characters, reserved names,
 * dots and spaces at its ends; at most 180 bytes of UTF-8, with its ending. Equal names stay equal: callers keep two
 * files of one name apart by folders.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(invisible, '_')
    .replace(forbidden, '_')
    .replace(/^[\s.]+/u, (dots) => '_'.repeat(Math.min(dots.length, 2)))
    .replace(/[\s.]+$/u, '')
  const safe = clean === '' ? 'file' : reserved.test(clean) ? `_${clean}` : clean
  if (bytesOf(safe) <= longest) return safe
  const ending = /\.[^.\s]{1,12}$/u.exec(safe)?.[0] ?? ''
  return `${shorten(safe.slice(0, safe.length - ending.length), longest - bytesOf(ending)).trimEnd()}${ending}`
}
