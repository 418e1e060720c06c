import { useState } from 'react'
import { activeRow } from './activeRow.ts'

export interface ActiveRow<T> {
  /** Below 0 where there are no rows. */
  readonly active: number
  readonly row: T | undefined
  readonly choose: (index: number) => void
}

/** The row of a list that the keys act on. */
export function useActiveRow<T>(rows: readonly T[], keyOf: (row: T) => string): ActiveRow<T> {
  const [last, setLast] = useState({ key: '', index: 0 })
  const keys = rows.map(keyOf)
  const active = activeRow(keys, last)
  const key = keys[active]
  // Held from now on, whether or not a person has chosen it.
  if (key !== undefined && (key !== last.key || active !== last.index)) setLast({ key, index: active })
  const choose = (index: number) => setLast({ key: keys[index] ?? '', index })
  return { active, row: rows[active], choose }
}
