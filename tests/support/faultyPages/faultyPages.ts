import { type FaultyPage, makePage } from './faultyPage.ts'
import { readSeedStories } from './seedStories.ts'
import { readStories, type Story } from './story.ts'

/** Checks are tuned on one part and measured on the other; no story stands in both. */
export type Part = 'tune' | 'report'

const faultyCount = 280
const cleanCount = 60

/** Where the seeds of a part begin; those of the report part are new whenever its misses have been looked at. */
const firstSeed: Readonly<Record<Part, number>> = { tune: 1, report: 300_001 }

/** The stories of a part: every second one of each kind of prose. */
export function storiesOf(part: Part): Story[] {
  const seen = new Map<string, number>()
  return [...readStories(), ...readSeedStories()].filter(({ prose }) => {
    const number = seen.get(prose) ?? 0
    seen.set(prose, number + 1)
    return (number % 2 === 0) === (part === 'tune')
  })
}

/** All pages of a part, the faulty ones first. */
export function faultyPages(part: Part): FaultyPage[] {
  const stories = storiesOf(part)
  return Array.from({ length: faultyCount + cleanCount }, (_, i) =>
    makePage(firstSeed[part] + i, stories, i >= faultyCount),
  )
}
