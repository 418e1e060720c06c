/**
 * The row that an arrow, Page, Home or End leads to from the row `from` of `count`; undefined for other keys. `height` of
 * the list and of a row, in px, say how far a page is.
 */
export function rowOfKey(
  key: string,
  from: number,
  count: number,
  height: { readonly list: number | undefined; readonly row: number },
): number | undefined {
  const page = Math.max(1, Math.floor((height.list ?? height.row) / height.row) - 1)
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }
  const to = rows[key]
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to))
}
