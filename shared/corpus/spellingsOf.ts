import type { NameTable, Spelling } from './nameTable.ts'
import { type SameName, sameName } from './sameName.ts'
import type { Sounds } from './similarity.ts'
import { hasSurname } from './surnames.ts'

/** A spelling that is likely another one misread. */
export interface Misspelling {
  /** The most frequent spelling; it may still be wrong. */
  readonly suggested: Spelling
  /** All spellings of the name, the most frequent first. */
  readonly spellings: readonly Spelling[]
  readonly reason: SameName
}

/** How sure a spelling is: by how often it stands, and then by whether it begins with a surname. Negative: `a` is surer. */
function compare(a: Spelling, b: Spelling): number {
  const bySurname = (one: Spelling) => (one.kind === 'place' || hasSurname(one.text) ? 0 : 1)
  return b.count - a.count || bySurname(a) - bySurname(b) || b.pages.size - a.pages.size
}

/** A spelling that is to be another one, with all spellings of that, itself among them. */
export function spelledAs(table: NameTable, suggested: Spelling, own: Spelling, sounds: Sounds) {
  const others = table
    .near(suggested.kind, suggested.text)
    .filter(
      (other) =>
        other.text !== own.text && compare(suggested, other) < 0 && sameName(other, suggested, sounds) !== null,
    )
  return { suggested, spellings: [suggested, ...[own, ...others].toSorted(compare)] }
}

/** What a spelling is likely misread from; null where it is the most frequent one, or stands alone, or is a tie. */
export function misreadFrom(
  table: NameTable,
  own: Spelling,
  sounds: Sounds,
): Pick<Misspelling, 'suggested' | 'reason'> | null {
  const rivals = table.near(own.kind, own.text, own.count).filter((other) => compare(other, own) < 0)
  for (const suggested of rivals.toSorted(compare)) {
    const reason = sameName(own, suggested, sounds)
    if (reason !== null) return { suggested, reason }
  }
  return null
}

/** The same with all spellings of the name. */
export function misspellingOf(table: NameTable, own: Spelling, sounds: Sounds): Misspelling | null {
  const found = misreadFrom(table, own, sounds)
  return found && { ...spelledAs(table, found.suggested, own, sounds), reason: found.reason }
}
