import { describe, expect, it } from 'vitest'
import {
  mergeArticles,
  moveArticle,
  moveArticleBy,
  startArticle,
  swapTitles,
} from '../../../../shared/page/articleEdits.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { addTopic, removeTopic } from '../../../../shared/page/topicEdits.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const idsOf = (page: Page) =>
  page.articles.map(({ id, blocks }) => `${id}: ${blocks.map((block) => block.id).join(' ')}`)
const page = makePage({
  articles: [
    { topics: ['t1'], blocks: [{ text: '栏目', role: 'section' }, { text: '题甲', role: 'headline' }, '甲'] },
    {
      topics: ['t2'],
      blocks: [
        { text: '肩题', role: 'kicker' },
        { text: '题乙', role: 'headline' },
        '乙',
        { text: '副题', role: 'deck' },
      ],
    },
    { blocks: [{ text: '新闻', role: 'section' }, '丙'] },
  ],
})

describe('articles', () => {
  it('move to a place and by a step', () => {
    expect(moveArticle(page, 'a1', 2).articles.map(({ id }) => id)).toEqual(['a2', 'a3', 'a1'])
    expect(moveArticleBy(page, 'a3', -1).articles.map(({ id }) => id)).toEqual(['a1', 'a3', 'a2'])
    expect(moveArticleBy(page, 'a1', -1)).toBe(page)
    expect(moveArticleBy(page, 'a3', 1)).toBe(page)
  })

  it('merge in reading order with the topics of both', () => {
    expect(idsOf(mergeArticles(page, 'a1', 'a2'))).toEqual(['a1: b1 b2 b3 b4 b5 b6 b7', 'a3: b8 b9'])
    const merged = mergeArticles(page, 'a2', 'a1')
    expect(idsOf(merged)).toEqual(['a2: b1 b2 b3 b4 b5 b6 b7', 'a3: b8 b9'])
    expect(merged.articles[0]?.topics).toEqual(['t2', 't1'])
    expect(mergeArticles(page, 'a1', 'a1')).toBe(page)
  })

  it('start at a block, behind what stands before it', () => {
    const started = startArticle(page, 'b6', countingIds())
    expect(idsOf(started)).toEqual(['a1: b1 b2 b3', 'a2: b4 b5', 'n1: b6 b7', 'a3: b8 b9'])
    expect(started.articles[2]?.topics).toEqual([])
    expect(startArticle(page, 'b4', countingIds())).toBe(page)
  })

  it('swap headlines with their kickers and decks', () => {
    expect(idsOf(swapTitles(page, 'a1', 'a2'))).toEqual(['a1: b1 b4 b5 b7 b3', 'a2: b2 b6', 'a3: b8 b9'])
  })

  it('give their title to one that has none, behind its section label', () => {
    expect(idsOf(swapTitles(page, 'a1', 'a3'))).toEqual(['a1: b1 b3', 'a2: b4 b5 b6 b7', 'a3: b8 b2 b9'])
  })

  it('disappear when nothing but the title was there, and hand on their topics', () => {
    const bare = makePage({
      articles: [{ topics: ['t1'], blocks: [{ text: '题', role: 'headline' }] }, { blocks: ['文'] }],
    })
    for (const swapped of [swapTitles(bare, 'a1', 'a2'), swapTitles(bare, 'a2', 'a1')]) {
      expect(idsOf(swapped)).toEqual(['a2: b1 b2'])
      expect(swapped.articles[0]?.topics).toEqual(['t1'])
    }
  })

  it('take a topic once, and give it back', () => {
    const tagged = addTopic(page, 'a3', 't9')
    expect(tagged.articles[2]?.topics).toEqual(['t9'])
    expect(addTopic(tagged, 'a3', 't9')).toBe(tagged)
    expect(removeTopic(tagged, 'a3', 't9')).toEqual(page)
    expect(removeTopic(page, 'a3', 't9')).toBe(page)
    expect(addTopic(page, 'gone', 't9')).toBe(page)
  })
})
