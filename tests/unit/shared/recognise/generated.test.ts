import { describe, expect, it } from 'vitest'
import { analyseGenerated, joinsOfKind, keptRepeats, keptSpaces } from '../../../bench/accuracy/generated.ts'
import { score } from '../../../bench/accuracy/score.ts'
import { faultyPages } from '../../../support/faultyPages/faultyPages.ts'

const pages = faultyPages('report').map(analyseGenerated)
const scores = score(pages)

describe('the generated pages that nobody tuned on', () => {
  it.each([
    ['spaces', 0.97],
    ['splits', 0.95],
    ['repeats', 0.95],
    ['displaced', 0.9],
    ['role', 0.97],
    ['role-lenient', 0.985],
    ['grouping', 0.955],
    ['article-exact', 0.87],
    ['paragraph-exact', 0.96],
    ['order', 0.965],
    ['punctuation-found', 0.96],
  ])('reach in %s at least %d', (category, floor) => {
    expect(scores[category]?.f1).toBeGreaterThanOrEqual(floor)
  })

  it('have nine of ten displaced titles given to their story', () => {
    expect(scores['displaced-to']?.recall).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['adjacent', 0.96],
    ['interrupted', 0.87],
  ] as const)('have their %s joins found at %d', (kind, floor) => {
    expect(joinsOfKind(pages, kind).value).toBeGreaterThanOrEqual(floor)
  })

  it('keep the spaces that belong there and text that is said once', () => {
    expect(keptSpaces(pages).value).toBeGreaterThanOrEqual(0.98)
    expect(keptRepeats(pages).value).toBeGreaterThanOrEqual(0.999)
  })

  it('get no sure finding where they are clean', () => {
    const clean = pages.filter(({ page }) => page.isClean)
    expect(clean.flatMap(({ findings }) => findings.filter(({ level }) => level === 'accept'))).toEqual([])
  })
})
