const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u
const narrowless = /\p{Mn}|\p{Me}|\p{Cf}/u

const columnsOfChar = (char: string): number => (narrowless.test(char) ? 0 : wide.test(char) ? 2 : 1)

/** Columns that a text takes in a terminal: two for Chinese and full-width characters. */
export const columnsOf = (text: string): number => [...text].reduce((sum, char) => sum + columnsOfChar(char), 0)

/** The text cut to at most that many columns, with `…` where something was cut. */
export function fitColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  let used = 1
  for (const char of text) {
    used += columnsOfChar(char)
    if (used > columns) break
    kept += char
  }
  return `${kept}…`
}
