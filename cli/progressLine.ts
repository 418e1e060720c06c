import { printable } from '../shared/text/printable.ts'
import { fitColumns } from './columns.ts'
import type { CliIo } from './io.ts'

/** One line of a terminal that is drawn again and again; silent where there is no terminal. */
export interface ProgressLine {
  show(text: string): void
  clear(): void
}

const eraseLine = '\r\u001b[K'

export function createProgressLine(io: CliIo): ProgressLine {
  let shown = ''
  return {
    show(text) {
      const line = fitColumns(printable(text), Math.max(10, io.columns - 1))
      if (!io.terminal || line === shown) return
      shown = line
      io.err(`${eraseLine}${line}`)
    },
    clear() {
      if (shown === '') return
      shown = ''
      io.err(eraseLine)
    },
  }
}
