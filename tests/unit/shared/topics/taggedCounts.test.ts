import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Page } from '../../../../shared/page/page.ts'
import { storyTerms } from '../../../../shared/topics/storyTerms.ts'
import { storyText } from '../../../../shared/topics/storyText.ts'
import { suggestTopics } from '../../../../shared/topics/suggestTopics.ts'
import { TaggedCounts } from '../../../../shared/topics/taggedCounts.ts'
import { weighVocabulary } from '../../../../shared/topics/vocabularyWeights.ts'
import { makePage } from '../../../support/makePage.ts'

const ids = ['t1', 't2', 't3']
const vocabulary = weighVocabulary(
  ids.map((id, index) => ({ id, label: `主题${index}`, alternatives: [], definition: '', colour: 0 })),
)
const text = fc.string({ unit: fc.constantFrom(...'法院判决地铁车站老人食堂ab ，'), minLength: 2, maxLength: 40 })
const arbitraryPage: fc.Arbitrary<Page> = fc
  .array(fc.record({ topics: fc.subarray(ids), blocks: fc.array(text, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 4,
  })
  .map((articles) => makePage({ articles }))

const countsOf = (...pages: readonly Page[]) => {
  const counts = new TaggedCounts()
  for (const page of pages) counts.add(page)
  return counts
}

/** All that can be asked of counts, about the words of these pages. */
const told = (counts: TaggedCounts, pages: readonly Page[]) =>
  pages
    .flatMap(({ articles }) => articles)
    .map((article) => {
      const asked = counts.ask(storyTerms(storyText(article)).terms)
      return { stories: counts.stories, rarities: asked.rarities, shares: ids.map((id) => counts.shares(id, asked)) }
    })

describe('counts of tagged stories', () => {
  it('are after an untag exactly what they were before the tag', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryPage, fc.constantFrom(...ids), (others, page, id) => {
        const counts = countsOf(others, page)
        const before = told(counts, [others, page])
        const retagged: Page = { ...page, articles: page.articles.map((one) => ({ ...one, topics: [id] })) }
        counts.replace(page, retagged)
        counts.replace(retagged, page)
        expect(told(counts, [others, page])).toEqual(before)
      }),
    )
  })

  it('are after any change what they would be read anew', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryPage, arbitraryPage, (others, before, after) => {
        const counts = countsOf(others, before)
        counts.replace(before, after)
        expect(told(counts, [others, before, after])).toEqual(told(countsOf(others, after), [others, before, after]))
      }),
    )
  })

  it('are not touched by articles without topics', () => {
    const plain = makePage({ articles: [{ blocks: ['法院判决'] }] })
    const counts = new TaggedCounts()
    expect(counts.replace(makePage(), plain)).toBe(false)
    expect(counts.stories).toBe(0)
  })

  it('raise a topic for text like that of the story that it was given to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.subarray([...'春夏秋冬东南西北'], { minLength: 4 }), (id, chars) => {
        const blocks = [chars.join('')]
        const article = makePage({ articles: [{ blocks }] }).articles[0] as Article
        const topicsWith = (counts: TaggedCounts) =>
          suggestTopics(article, vocabulary, counts).map(({ topic }) => topic)
        expect(topicsWith(new TaggedCounts())).toEqual([])
        expect(topicsWith(countsOf(makePage({ articles: [{ blocks, topics: [id] }] })))).toEqual([id])
      }),
    )
  })
})
