import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { proposePage } from '../../../../shared/checks/proposal.ts'
import type { Page, Role } from '../../../../shared/page/page.ts'
import { analyseText } from '../../../../shared/recognise/analyseText.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const block = (role: Role) => (text: string) => ({ role, text })
const headline = block('headline')
const kicker = block('kicker')
const byline = block('byline')

const harbour = [
  '昨日，历时两年的渔港防波堤重建工程完工，三百艘渔船陆续回港停泊。',
  '新防波堤长八百米，渔民说，台风天再也不用把渔船开到邻县去躲。',
]
const library = [
  '近日，县图书馆的古籍修复室招收了四名学徒，跟着修书师傅学习补纸。',
  '修书师傅说，一页古籍要补上三天，学徒先得学会磨浆糊。',
]
const tram = [
  '今天，环城电车延长线通车，沿线五个新村的居民坐电车二十分钟进城。',
  '电车公司表示，早晚高峰每四分钟一班，延长线票价不变。',
]
const harbourTitle = '渔港防波堤重建完工 渔船回港'
const libraryTitle = '古籍修复室里的新学徒'
const tramTitle = '环城电车延长线通车'

const story = (title: string, body: readonly string[]) => ({
  blocks: [headline(title), byline('■ 通讯员 李华'), ...body],
})
const findTitles = (page: Page) => checkPage(page).filter(({ check }) => check === 'misplacedHeadline')
const propose = (page: Page) =>
  proposePage(page, findTitles(page), countingIds()).articles.map(({ blocks }) => blocks.map(({ text }) => text))

describe('misplaced headlines', () => {
  it('are none where every title tells its story', () => {
    const page = makePage({
      articles: [story(harbourTitle, harbour), story(libraryTitle, library), story(tramTitle, tram)],
    })
    expect(findTitles(page)).toEqual([])
  })

  it('are none where a title tells nothing of any story', () => {
    const page = makePage({ articles: [story('凝心聚力 再上台阶', harbour), story(libraryTitle, library)] })
    expect(findTitles(page)).toEqual([])
  })

  it('are exchanged where two stories have each other’s, while bylines stay with the text', () => {
    const page = makePage({
      articles: [
        story(libraryTitle, harbour),
        { blocks: [headline(harbourTitle), byline('■ 通讯员 王芳'), ...library] },
        story(tramTitle, tram),
      ],
    })
    expect(findTitles(page)).toMatchObject([
      { level: 'accept', fixes: [{ edit: 'swapTitles', first: 'a1', second: 'a2' }] },
    ])
    expect(propose(page).slice(0, 2)).toEqual([
      [harbourTitle, '■ 通讯员 李华', ...harbour],
      [libraryTitle, '■ 通讯员 王芳', ...library],
    ])
  })

  it('go to the story that begins without one when they stand over another title', () => {
    const page = makePage({
      articles: [
        { blocks: [kicker(libraryTitle), headline(harbourTitle), byline('■ 通讯员 李华'), ...harbour] },
        story(tramTitle, tram),
        { blocks: [byline('■ 通讯员 王芳'), ...library] },
      ],
    })
    expect(findTitles(page)).toMatchObject([
      { level: 'accept', fixes: [{ edit: 'moveBlocks', blocks: ['b1'], article: 'a3' }] },
    ])
    expect(propose(page)[2]).toEqual([libraryTitle, '■ 通讯员 王芳', ...library])
  })

  it('go to a story that has a title of its own when it tells them by far better', () => {
    const page = makePage({
      articles: [
        {
          blocks: [
            kicker('县图书馆古籍修复室招收四名学徒'),
            headline(harbourTitle),
            byline('■ 通讯员 李华'),
            ...harbour,
          ],
        },
        story('学徒先得学会磨浆糊', library),
      ],
    })
    expect(findTitles(page)).toMatchObject([{ fixes: [{ edit: 'moveBlocks', blocks: ['b1'], article: 'a2' }] }])
  })

  it('go to the head of their own story when a column set them into a sentence of it', () => {
    const cut = '新防波堤长八百米，渔民说，台风天再也不用把渔船开到邻'
    const page = makePage({
      articles: [{ blocks: [byline('■ 通讯员 李华'), harbour[0]!, cut, headline(harbourTitle), '县去躲。'] }],
    })
    expect(findTitles(page)).toMatchObject([
      { level: 'accept', fixes: [{ edit: 'moveBlocks', blocks: ['b4'], article: 'a1' }] },
    ])
    expect(propose(page)[0]?.slice(0, 3)).toEqual([harbourTitle, '■ 通讯员 李华', harbour[0]])
  })

  it('go above a signed beginning when they stand between the paragraphs of their story', () => {
    const page = makePage({
      articles: [
        story(tramTitle, tram),
        { blocks: [byline('■ 通讯员 李华'), harbour[0]!] },
        { blocks: [headline(harbourTitle), harbour[1]!] },
      ],
    })
    expect(propose(page)).toEqual([
      [tramTitle, '■ 通讯员 李华', ...tram],
      [harbourTitle, '■ 通讯员 李华', ...harbour],
    ])
  })

  it('are parted from their story, not misplaced, where text of another one stands in between', () => {
    const page = makePage({
      articles: [
        story(harbourTitle, harbour),
        { blocks: [headline(libraryTitle), '台风天再也不用把渔船开到邻县去躲，渔民这样说。'] },
        { blocks: [byline('■ 通讯员 王芳'), ...library] },
      ],
    })
    expect(findTitles(page)).toEqual([])
    expect(checkPage(page).filter(({ check }) => check === 'partedStory')).toMatchObject([
      { fixes: [{ edit: 'moveBlocks', blocks: ['b5'], article: 'a3' }] },
    ])
  })

  it('are told in the analysis by their lines and the article that they belong to', () => {
    const lines = [`# ${libraryTitle}`, '■ 通讯员 李华', ...harbour, `# ${harbourTitle}`, '■ 通讯员 王芳', ...library]
    const { analysis } = analyseText('page.txt', lines.join('\n\n'))
    const articleOf = (line: number) => analysis.articles.find(({ body }) => body.flat().includes(line))?.id
    expect(analysis.displaced).toMatchObject([
      { lines: [1], belongs_to: articleOf(13), level: 'accept' },
      { lines: [9], belongs_to: articleOf(5), level: 'accept' },
    ])
    expect(analysis.articles.map((article) => article.headline)).toEqual([[9], [1]])
  })

  it('are known by words where the script has spaces', () => {
    const bridge = 'The Harbour Bridge will be closed while engineers replace three of its girders.'
    const wheat = 'The wheat crop of the northern counties is the largest in ten years, the Board said.'
    const page = makePage({
      articles: [
        { blocks: [headline('WHEAT CROP LARGEST IN YEARS'), byline('By Thomas Alder'), bridge] },
        { blocks: [headline('HARBOUR BRIDGE CLOSED FOR REPAIRS'), byline('By Ann Lowe'), wheat] },
      ],
    })
    expect(findTitles(page)).toMatchObject([{ fixes: [{ edit: 'swapTitles' }] }])
  })

  it('are looked for on pages of a thousand stories', () => {
    const articles = Array.from({ length: 1000 }, (_, i) =>
      story(`第${i}届渔港灯会开幕`, [`昨日，第${i}届渔港灯会在老码头开幕，渔民扎了${i}盏灯。`]),
    )
    expect(findTitles(makePage({ articles })).length).toBeLessThan(1000)
  })
})
