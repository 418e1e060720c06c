import type { InconsistentName } from '../contract/records.ts'
import { describeSpelling } from './describeSpelling.ts'
import type { NameTable, Spelling } from './nameTable.ts'
import type { Sounds } from './similarity.ts'
import { misreadFrom } from './spellingsOf.ts'

interface Group {
  readonly suggested: Spelling
  readonly others: Spelling[]
}

const uses = (spellings: readonly Spelling[]): number => spellings.reduce((sum, { count }) => sum + count, 0)

/**
 * All names of a corpus that it spells in several ways, those first that are misspelled most often; spellings that are
 * `known` to be right are not among the others. Stops after each spelling that it looked at, so that whoever asks can do
 * other things between.
 */
export function* inconsistentNames(
  table: NameTable,
  known: ReadonlySet<string>,
  sounds: Sounds,
): Generator<void, readonly InconsistentName[]> {
  const groups = new Map<string, Group>()
  for (const spelling of table.spellings()) {
    yield
    if (known.has(spelling.text)) continue
    const found = misreadFrom(table, spelling, sounds)
    if (found === null) continue
    const key = `${spelling.kind}:${found.suggested.text}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { suggested: found.suggested, others: [spelling] })
    else group.others.push(spelling)
  }
  return [...groups.values()]
    .toSorted((a, b) => uses(b.others) - uses(a.others) || (a.suggested.text < b.suggested.text ? -1 : 1))
    .map(({ suggested, others }) => ({
      kind: suggested.kind,
      spellings: [
        describeSpelling(suggested, true),
        ...others.toSorted((a, b) => b.count - a.count).map((other) => describeSpelling(other, false)),
      ],
    }))
}
