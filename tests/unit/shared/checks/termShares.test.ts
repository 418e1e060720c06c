import { describe, expect, it } from 'vitest'
import { pageTerms } from '../../../../shared/checks/pageTerms.ts'
import { recallNothing } from '../../../../shared/checks/recall.ts'
import { termShares } from '../../../../shared/checks/termShares.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'

const pool = '养老服务'
const library = '图书馆里'

describe('shares of terms', () => {
  const { shareOf } = termShares(
    [pool, library, pool + library, '养老'],
    pageTerms(recognisePage('', 'p'), recallNothing),
  )

  it('are all for a text within another, and none for one that has nothing of it', () => {
    expect(shareOf([pool], [pool + library])).toBe(1)
    expect(shareOf([pool], [library])).toBe(0)
    expect(shareOf([], [library])).toBe(0)
  })

  it('weigh what many texts of the page have less than what few have', () => {
    const common = shareOf([pool], ['养老'])
    const rare = shareOf([pool], ['服务'])
    expect(common).toBeGreaterThan(0)
    expect(common).toBeLessThan(rare)
  })

  it('count a term of several texts once', () => {
    expect(shareOf([pool, pool, library], [pool])).toBe(shareOf([pool, library], [pool]))
  })

  it('are the same whatever was compared before, texts of other pages too', () => {
    const before = shareOf([pool], ['服务'])
    expect(shareOf(['从前没有见过的文章', pool], ['从前没有'])).toBeGreaterThan(0)
    expect(shareOf([pool], ['服务'])).toBe(before)
  })
})
