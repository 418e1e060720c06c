import type { Line } from './line.ts'

const lineEnd = /\r\n|\n|\r/g
const headingMark = /^(#{1,6})(?:[ \t\u3000]+|(?=[^#\s\d]))(?=\S)/
const closingMark = /[ \t]+#+$/

/**
 * The lines of a source text that are not blank, ended by LF, CRLF or CR. White space around a line
 * and Markdown heading marks are left off; a line of marks alone keeps them as its text.
 */
export function readLines(source: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let gap = 0
  let start = 0
  const take = (end: number) => {
    number++
    const line = readLine(source, start, end, number, gap)
    if (line === undefined) gap++
    else {
      lines.push(line)
      gap = 0
    }
  }
  lineEnd.lastIndex = 0
  for (let match = lineEnd.exec(source); match !== null; match = lineEnd.exec(source)) {
    take(match.index)
    start = lineEnd.lastIndex
  }
  if (start < source.length) take(source.length)
  return lines
}

function readLine(source: string, start: number, end: number, number: number, gap: number): Line | undefined {
  const raw = source.slice(start, end)
  const shown = raw.trimStart()
  const indent = raw.length - shown.length
  const whole = shown.trimEnd()
  if (whole === '') return undefined
  const mark = headingMark.exec(whole)
  const opened = mark?.[0].length ?? 0
  const level = mark?.[1]?.length ?? 0
  const closed = level > 0 ? (closingMark.exec(whole.slice(-200))?.[0].length ?? 0) : 0
  const from = start + indent + opened
  const text = whole.slice(opened, whole.length - closed)
  return { number, from, to: from + text.length, text, level, gap, indented: indent > 0 }
}
