import type { CountedName } from './countedName.ts'
import type { NameKind } from './name.ts'

/** Beginning of a name, end of one of its fields, and what parts the items of one: no text that is counted holds them. */
const begin = '\u0001'
const end = '\u0002'
const apart = '\u0003'

/** The names of a page as one string: a tenth of what they take as objects. */
export const packNames = (names: readonly CountedName[]): string =>
  names
    .map(({ kind, text, count, titles, context, beside }) =>
      [begin + kind, text, count, titles.join(apart), context, beside.join(apart), ''].join(end),
    )
    .join('')

const listOf = (packed: string): readonly string[] => (packed === '' ? [] : packed.split(apart))

function unpackOne(packed: string): CountedName {
  const [kind = '', text = '', count, titles = '', context = '', beside = ''] = packed.split(end)
  return {
    kind: kind as NameKind,
    text,
    count: Number(count),
    titles: listOf(titles),
    context,
    beside: listOf(beside),
  }
}

/** The names that were packed, in their order. */
export const unpackNames = (packed: string): readonly CountedName[] => packed.split(begin).slice(1).map(unpackOne)

/** One of the names that were packed, without a look at the others; undefined where it is not among them. */
export function findPacked(packed: string, kind: NameKind, text: string): CountedName | undefined {
  const at = packed.indexOf(begin + kind + end + text + end)
  if (at < 0) return undefined
  const next = packed.indexOf(begin, at + 1)
  return unpackOne(packed.slice(at + 1, next < 0 ? packed.length : next))
}
