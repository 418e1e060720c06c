/** What gold says about a character of a generated page; it travels with the character wherever that goes. */
export type Mark =
  | { readonly is: 'stray' }
  | { readonly is: 'fusion' }
  | { readonly is: 'quote'; readonly right: string }
  | { readonly is: 'surplus'; readonly loop: number }
  | { readonly is: 'alone' }
  | { readonly is: 'lostBefore'; readonly right: string | null; readonly key: 'errors' | 'punctuation' }

/** One UTF-16 unit of a page with its marks. */
export interface Cell {
  readonly char: string
  readonly marks: readonly Mark[]
}

export const toCells = (text: string): Cell[] => text.split('').map((char) => ({ char, marks: [] }))

export const textOf = (cells: readonly Cell[]): string => cells.map(({ char }) => char).join('')

export const marked = (cell: Cell, mark: Mark): Cell => ({ ...cell, marks: [...cell.marks, mark] })

export const isMarked = ({ marks }: Cell, is: Mark['is']): boolean => marks.some((mark) => mark.is === is)
