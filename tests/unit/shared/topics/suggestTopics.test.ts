import { describe, expect, it } from 'vitest'
import type { Topic } from '../../../../shared/contract/records.ts'
import { suggestTopics } from '../../../../shared/topics/suggestTopics.ts'
import { TaggedCounts } from '../../../../shared/topics/taggedCounts.ts'
import { weighVocabulary } from '../../../../shared/topics/vocabularyWeights.ts'
import { type BlockSketch, makePage } from '../../../support/makePage.ts'

const topic = (label: string, alternatives: readonly string[] = [], definition = ''): Topic => ({
  id: `id-${label}`,
  label,
  alternatives,
  definition,
  colour: 0,
})
const vocabulary = weighVocabulary([
  topic('交通', ['公交', '地铁'], '道路、车站与乘客。'),
  topic('体育', ['赛事'], '运动员与比赛。'),
  topic('气象'),
  topic('artificial intelligence', ['AI']),
])
const articleOf = (blocks: readonly BlockSketch[], topics: readonly string[] = []) => {
  const [article] = makePage({ articles: [{ blocks, topics }] }).articles
  if (article === undefined) throw new Error('no article')
  return article
}
const headline = (text: string): BlockSketch => ({ text, role: 'headline' })
const suggest = (article: ReturnType<typeof articleOf>, tagged = new TaggedCounts()) =>
  suggestTopics(article, vocabulary, tagged)
const topicsOf = (article: ReturnType<typeof articleOf>, tagged?: TaggedCounts) =>
  suggest(article, tagged).map((one) => one.topic)

describe('topic suggestions', () => {
  it('go by labels, alternative labels and definitions of a vocabulary that nobody has used yet', () => {
    expect(topicsOf(articleOf(['本市交通建设提速。']))).toEqual(['id-交通'])
    expect(topicsOf(articleOf(['末班地铁延至凌晨。']))).toEqual(['id-交通'])
    expect(topicsOf(articleOf(['三名运动员昨日抵达。']))).toEqual(['id-体育'])
  })

  it('take a word of the headline for more than one of the body', () => {
    const article = articleOf([headline('赛事落幕'), '昨晚结束。', '观众乘公交离场。'])
    expect(topicsOf(article)).toEqual(['id-体育', 'id-交通'])
    expect(topicsOf(articleOf([headline('公交加班'), '昨晚结束。', '观众观看赛事。']))).toEqual(['id-交通', 'id-体育'])
  })

  it('name the words that speak for a topic, strongest first, as they stand in the story', () => {
    const [first] = suggest(articleOf([headline('地铁开通'), '新线路设车站九座，首日乘客十万人次。']))
    expect(first?.words).toEqual([
      { text: '地铁', from: 'vocabulary' },
      { text: '车站', from: 'vocabulary' },
      { text: '乘客', from: 'vocabulary' },
    ])
  })

  it('know Latin words whatever their case and width', () => {
    expect(topicsOf(articleOf(['ＡＩ写作比赛']))).toContain('id-artificial intelligence')
    expect(topicsOf(articleOf(['他在MAIL里说']))).toEqual([])
  })

  it('are none where a story and a vocabulary share words of grammar alone', () => {
    const english = weighVocabulary([topic('旅游', [], 'Where to go, and what there is for a guest of the city.')])
    const suggested = (text: string) => suggestTopics(articleOf([text]), english, new TaggedCounts())
    expect(suggested('The mill to which there is no way is for sale, and what of it.')).toEqual([])
    expect(suggested('A guest of the mill.')).toHaveLength(1)
  })

  it('leave out what the story has, who wrote it, and what nothing speaks for', () => {
    expect(topicsOf(articleOf([headline('地铁开通')], ['id-交通']))).toEqual([])
    expect(topicsOf(articleOf([{ text: '交通台记者', role: 'byline' }, '今天的月亮很圆。']))).toEqual([])
    expect(topicsOf(articleOf(['']))).toEqual([])
  })

  it('are three at most', () => {
    const many = weighVocabulary(['春天', '夏天', '秋天', '冬天'].map((label) => topic(label)))
    expect(suggestTopics(articleOf(['春天夏天秋天冬天']), many, new TaggedCounts())).toHaveLength(3)
  })

  it('learn from one tagged story to propose its topic for others like it', () => {
    const story = articleOf([headline('冷空气南下'), '今天夜间有中雨，最低气温五度，阵风七级。'])
    expect(topicsOf(story)).toEqual([])
    const tagged = new TaggedCounts()
    tagged.add(
      makePage({
        articles: [
          { topics: ['id-气象'], blocks: [headline('明天降温'), '中雨转小雨，最低气温三度，阵风六级。'] },
          { topics: ['id-体育'], blocks: [headline('青年队夺魁'), '终场哨响，看台沸腾。'] },
        ],
      }),
    )
    const [first] = suggest(story, tagged)
    expect(first?.topic).toBe('id-气象')
    expect(first?.words).toContainEqual({ text: '最低气温', from: 'tagged' })
  })
})
