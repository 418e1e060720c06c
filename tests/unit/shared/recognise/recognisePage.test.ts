import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertValidPage } from '../../../../shared/page/validatePage.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { placedLines, readPage } from './readPage.ts'

const body = '昨天,全市新建的三座公园同时向市民开放,园内健身步道、儿童游乐区等设施一应俱全。'
const other = '图书馆的工作人员介绍,新馆藏书十万册,全年无休,读者凭身份证即可办理借阅手续。'
const page = (...lines: string[]) => lines.join('\n\n')
const storiesOf = (...lines: string[]) => readPage(page(...lines)).stories

describe('recognisePage', () => {
  it('begins a story at its titles, the kicker above the headline', () => {
    expect(
      storiesOf('办好民生实事', '我市三座公园开放', '■ 通讯员 王明', body, '新图书馆迎来读者', '■ 通讯员 李华', other),
    ).toEqual([
      ['kicker 办好民生实事', 'headline 我市三座公园开放', 'byline ■ 通讯员 王明', `body ${body}`],
      ['headline 新图书馆迎来读者', 'byline ■ 通讯员 李华', `body ${other}`],
    ])
  })

  it('takes heading marks of any level for titles and leaves them off', () => {
    expect(storiesOf('#### 读书月活动', '## 新图书馆迎来读者', other)).toEqual([
      ['kicker 读书月活动', 'headline 新图书馆迎来读者', `body ${other}`],
    ])
  })

  it('takes a line that a dash begins for a deck', () => {
    expect(storiesOf('我市三座公园开放', '——市民家门口添新去处', '本报记者 王明', body)[0]?.slice(0, 2)).toEqual([
      'headline 我市三座公园开放',
      'deck ——市民家门口添新去处',
    ])
  })

  it('takes lines without a blank one between them below a kicker for one headline', () => {
    const story = storiesOf('见成效 办实事', '不排队 不等候\n“夜间窗口”\n让办事更方便', '通讯员 王明', body)[0]
    expect(story?.map((block) => block.split(' ')[0])).toEqual([
      'kicker',
      'headline',
      'headline',
      'headline',
      'byline',
      'body',
    ])
  })

  it('takes a torn-off piece of a paragraph for text, not for a title', () => {
    const torn = ['图书馆的工作人员介绍,新馆', other.slice(13)]
    expect(storiesOf('新图书馆迎来读者', '■ 通讯员 李华', body, ...torn, body)[0]?.slice(3, 5)).toEqual([
      `body ${torn[0]}`,
      `body ${torn[1]}`,
    ])
  })

  it('tells headings made alike inside a story from headlines', () => {
    const story = storiesOf(
      '新图书馆迎来读者',
      '■ 通讯员 李华',
      other,
      '“阅读+讲座”丰富市民生活',
      other,
      '“阅读+展览”点亮市民生活',
      other,
    )
    expect(story).toHaveLength(1)
    expect(story[0]?.filter((block) => block.startsWith('crosshead'))).toHaveLength(2)
  })

  it('takes the head of a numbered item for a crosshead and what stands below it for text', () => {
    expect(
      storiesOf(
        '今年民生实事公布',
        body,
        '一、新建公园\n全年新建公园三座,改造老旧\n\n公园两座。',
        '二、方便读书\n开放图书馆。',
      )[0]?.slice(2),
    ).toEqual([
      'crosshead 一、新建公园',
      'body 全年新建公园三座,改造老旧',
      'body 公园两座。',
      'crosshead 二、方便读书',
      'body 开放图书馆。',
    ])
  })

  it.each([
    '编辑同志：我家门前的路灯坏了三个月。',
    '敬啟者，本會定於下月遷址。',
    'To the Editor: The lamp in our street has been dark for three months.',
  ])('begins a story where a letter addresses its readers: %s', (letter) => {
    expect(storiesOf('我市三座公园开放', '本报记者 王明', body, letter).map((story) => story.at(-1))).toEqual([
      `body ${body}`,
      `body ${letter}`,
    ])
  })

  it('lets a speaker who is named at the head of a paragraph stay in the story', () => {
    const answer = '编辑：您什么时候开始修书的？'
    expect(storiesOf('图书馆的修书人', '本报记者 王明', other, answer)).toHaveLength(1)
  })

  it('keeps a dateline at the head of its paragraph', () => {
    const report = `本报讯(记者王明)${body}`
    expect(storiesOf('我市三座公园开放', report)).toEqual([['headline 我市三座公园开放', `body ${report}`]])
  })

  it('makes a story of a picture with a caption of its own', () => {
    const caption = '日前,海棠花开,步道两旁游人如织。'
    expect(readPage(`新图书馆迎来读者\n\n■ 通讯员 李华\n\n${other}\n\n\n\n${caption}\n张明 摄`).stories[1]).toEqual([
      `caption ${caption}`,
      'credit 张明 摄',
    ])
  })

  it('leaves a caption that points at the picture with its story', () => {
    expect(storiesOf('我市三座公园开放', '■ 通讯员 王明', body, '图为市民在公园散步。 本报记者 张明摄')).toHaveLength(1)
  })

  it('goes on with the story above below a picture that stands in the midst of a sentence', () => {
    const stories = readPage(
      `新图书馆迎来读者\n\n■ 通讯员 李华\n\n${other.slice(0, 20)}\n\n\n\n日前,海棠花开。\n张明 摄\n\n${other.slice(20)}`,
    ).stories
    expect(stories[0]?.at(-1)).toBe(`body ${other.slice(20)}`)
  })

  it('leaves titles in the midst of a sentence with the story that they stand in, if it has none', () => {
    const stories = storiesOf(
      '新图书馆迎来读者',
      '■ 通讯员 李华',
      other,
      '通讯员 王明',
      body + body.slice(0, 26),
      '添绿意 惠民生\n市领导察看新建公园',
      body.slice(26),
    )
    expect(stories).toHaveLength(2)
    expect(stories[1]?.slice(2, 4)).toEqual(['kicker 添绿意 惠民生', 'headline 市领导察看新建公园'])
  })

  it('sets furniture and what is not of the page apart', () => {
    expect(
      readPage(
        page(
          '滨海',
          '责任编辑:王明 电话:12345678',
          '我市三座公园开放',
          '■ 通讯员 王明',
          body,
          '第2024101期七彩票券兑付',
        ),
      ).outside,
    ).toEqual(['furniture 滨海', 'furniture 责任编辑:王明 电话:12345678', 'noise 第2024101期七彩票券兑付'])
  })

  it('keeps the beginning of a sentence at the foot of a page, of which the rest is lost, as text', () => {
    const lost = '下月起,馆方另辟儿童阅览室'
    expect(storiesOf('我市三座公园开放', '■ 通讯员 王明', body, lost)[0]?.at(-1)).toBe(`body ${lost}`)
  })

  it('reads a page in English, its paragraphs cut by the width of the column', () => {
    const lines = [
      'THE EVENING HERALD, MONDAY, MAY 3, 1921',
      'STORM SWEEPS COAST',
      'Hundreds Flee Homes as Rivers Rise',
      'By John Smith',
      'PORTLAND, May 2.—A heavy storm swept the coast on Sun-',
      'day night, driving hundreds of families from their homes',
      'and cutting rail lines in a dozen places.',
      '  The mayor called a meeting of the council for today',
      'to consider relief for those who had lost their homes',
      'and cattle in the flood.',
    ]
    const { stories, outside } = readPage(lines.join('\n'))
    expect(outside).toEqual([`furniture ${lines[0]}`])
    expect(stories).toEqual([
      [
        'headline STORM SWEEPS COAST',
        'deck Hundreds Flee Homes as Rivers Rise',
        'byline By John Smith',
        'body PORTLAND, May 2.—A heavy storm swept the coast on Sun-day night, driving hundreds of families from their homes and cutting rail lines in a dozen places.',
        'body The mayor called a meeting of the council for today to consider relief for those who had lost their homes and cattle in the flood.',
      ],
    ])
  })

  it('makes nothing of a page without text', () => {
    expect(readPage('\n \r\n\u3000')).toEqual({ stories: [], outside: [] })
  })

  it('places every line that is not blank once, with all its characters, on a valid page', () => {
    const part = fc.constantFrom(
      '## 标题',
      '■ 通讯员 王明',
      body,
      '一、新建公园',
      '张明 摄',
      '# ',
      '####',
      'THE END',
      ' 短 句 ',
      '图为公园。',
      '***',
      '第3版',
      '😀',
      '按要求改造老旧',
    )
    const end = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n\n\n\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(part, end), { maxLength: 30 }), (parts) => {
        const source = parts.flat().join('')
        const lines = source.split(/\r\n|\n|\r/).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]))
        expect(placedLines(source)).toEqual(lines)
        const made = recognisePage(source, 'p')
        assertValidPage(made)
        const letters = (text: string) => [...text.replace(/[\s#]/g, '')].sort().join('')
        const blocks = [...made.articles.flatMap((article) => article.blocks), ...made.outside]
        expect(letters(blocks.map(({ text }) => text).join(''))).toBe(letters(source))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['one line of five million characters', body.repeat(130_000)],
    ['a million blank lines', `${body}${'\n'.repeat(1_000_000)}${body}`],
    ['a hundred thousand paragraphs', `${body}\n\n`.repeat(100_000)],
    ['a hundred thousand short lines', '公园\n\n'.repeat(100_000)],
    ['a line of marks', '#'.repeat(3_000_000)],
  ])('comes to an end with %s', (_, source) => {
    const { articles, outside } = recognisePage(source, 'p')
    expect(articles.length + outside.length).toBeGreaterThan(0)
  })
})
