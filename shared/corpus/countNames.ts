import { blocksOf } from '../page/find.ts'
import { isOutsideRole, type Page } from '../page/page.ts'
import type { CountedName } from './countedName.ts'
import { findNames } from './findNames.ts'
import type { NameUse } from './name.ts'

/** Characters on either side of a name that its context shows. */
const around = 12

/** A name with its place on a page. */
export interface PlacedName extends NameUse {
  readonly block: string
}

export type FindNames = typeof findNames

/** All names of a page in reading order; furniture and noise have none. `find` may remember what it found before. */
export const placedNames = (page: Page, find: FindNames = findNames): readonly PlacedName[] =>
  blocksOf(page)
    .filter(({ role }) => !isOutsideRole(role))
    .flatMap(({ id, role, text }) => find(text, role).map((use) => ({ ...use, block: id })))

const contextOf = (text: string, { from, to }: NameUse): string =>
  text.slice(Math.max(0, from - around), to + around).replace(/[\s\p{Cc}]/gu, ' ')

/** The names of a page with their counts, in the order in which they first stand there. */
export function countNames(page: Page): readonly CountedName[] {
  const texts = new Map(blocksOf(page).map(({ id, text }) => [id, text]))
  const names = new Map<string, PlacedName[]>()
  const writers = new Map<string, Set<string>>()
  for (const name of placedNames(page)) {
    const key = `${name.kind}:${name.text}`
    if (!names.get(key)?.push(name)) names.set(key, [name])
    if (name.kind !== 'writer') continue
    const others = writers.get(name.block) ?? new Set()
    writers.set(name.block, others.add(name.text))
  }
  return [...names.values()].flatMap((uses) => {
    const [first] = uses
    if (first === undefined) return []
    const { kind, text } = first
    const beside = new Set(kind === 'writer' ? uses.flatMap(({ block }) => [...(writers.get(block) ?? [])]) : [])
    beside.delete(text)
    return [
      {
        kind,
        text,
        count: uses.length,
        titles: [...new Set(uses.map(({ title }) => title).filter((title) => title !== ''))],
        context: contextOf(texts.get(first.block) ?? '', first),
        beside: [...beside],
      },
    ]
  })
}
