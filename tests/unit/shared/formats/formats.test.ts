import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceInfo, Topic } from '../../../../shared/contract/records.ts'
import { articleColumns, articleRow } from '../../../../shared/formats/articleTable.ts'
import { describePage } from '../../../../shared/formats/describePage.ts'
import { readArticleJson, readPageJson, writeJson } from '../../../../shared/formats/writeJson.ts'
import { readJsonl, writeJsonl } from '../../../../shared/formats/writeJsonl.ts'
import { escapeMarkdown, writeArticleMarkdown, writePageMarkdown } from '../../../../shared/formats/writeMarkdown.ts'
import { writeArticleText, writePageText } from '../../../../shared/formats/writeText.ts'
import { arbitraryPage, makePage } from '../../../support/pages.ts'

const source: SourceInfo = {
  name: '001.txt',
  encoding: 'utf-8',
  bom: false,
  lineEnds: 'lf',
  bytes: 1,
  characters: 1,
  checksum: 'c0ffee',
}
const vocabulary: readonly Topic[] = [
  { id: 't1', label: '养老服务', alternatives: [], definition: '', colour: 0 },
  { id: 't2', label: '教育', alternatives: [], definition: '', colour: 1 },
]

const story = makePage({
  articles: [
    {
      topics: ['t2', 'gone'],
      blocks: [
        { text: '民生', role: 'section' },
        { text: '肩题', role: 'kicker' },
        { text: '税务信息化', role: 'headline' },
        { text: '■ 通讯员 万彤', role: 'byline' },
        { text: '发挥养老服务施点', marks: [{ kind: 'gap', from: 6, to: 6 }] },
        { text: '小标题', role: 'crosshead' },
        '末段。',
        { text: '图为现场', role: 'caption' },
      ],
    },
    { blocks: [{ text: '第二篇', role: 'headline' }, '正文。'] },
  ],
  outside: ['责任编辑:某'],
})
const page = describePage(story, source, vocabulary)
const [first, second] = [page.articles[0]!, page.articles[1]!]

describe('an article for other programs', () => {
  it('has its title, byline and text as plain strings', () => {
    expect(first).toMatchObject({
      id: 'p1/a1',
      page: 'p1',
      name: '001.txt',
      position: 1,
      section: '民生',
      kicker: '肩题',
      title: '税务信息化',
      deck: '',
      byline: '■ 通讯员 万彤',
      text: '发挥养老服务施点\n小标题\n末段。\n图为现场',
    })
  })

  it('names its topics as the vocabulary does, and by id where the term is gone', () => {
    expect(first.topics).toEqual([
      { id: 't2', label: '教育' },
      { id: 'gone', label: 'gone' },
    ])
  })

  it('loses no block of a page', () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        const described = describePage(any, source, vocabulary)
        expect(described.articles.map(({ paragraphs }) => paragraphs)).toEqual(any.articles.map(({ blocks }) => blocks))
        expect(described.outside).toEqual(any.outside)
      }),
    )
  })
})

describe('JSON', () => {
  it('is read back as it was written, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        const described = describePage(any, source, vocabulary)
        expect(readPageJson(writeJson(described))).toEqual(described)
        for (const article of described.articles) expect(readArticleJson(writeJson(article))).toEqual(article)
      }),
    )
  })
})

describe('JSON lines', () => {
  it('are read back as they were written, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryPage, (any) => {
        const { articles } = describePage(any, source, vocabulary)
        expect(readJsonl(writeJsonl(articles))).toEqual(articles)
      }),
    )
  })

  it('hold one article a line even for tools that break lines at every Unicode line end', () => {
    const strange = makePage({ articles: [{ blocks: ['a\u2028b\u2029c\u0085d\ne\rf'] }] })
    const written = writeJsonl(describePage(strange, source, []).articles)
    expect(written.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)).toHaveLength(2)
    expect(readJsonl(written)[0]?.text).toBe('a\u2028b\u2029c\u0085d\ne\rf')
  })

  it('keep gaps as marks and leave the text as it is', () => {
    const [line] = readJsonl(writeJsonl([first]))
    expect(line?.text).not.toContain('[…]')
    expect(line?.paragraphs[4]?.marks).toEqual([{ kind: 'gap', from: 6, to: 6 }])
  })
})

describe('plain text', () => {
  it('shows blocks in reading order with gaps', () => {
    expect(writeArticleText(first)).toBe(
      '民生\n\n肩题\n\n税务信息化\n\n■ 通讯员 万彤\n\n发挥养老服务[…]施点\n\n小标题\n\n末段。\n\n图为现场\n',
    )
  })

  it('parts the articles of a page and leaves furniture out', () => {
    const text = writePageText(page)
    expect(text).toBe(`${writeArticleText(first)}\n\n* * *\n\n\n${writeArticleText(second)}`)
    expect(text).not.toContain('责任编辑')
  })

  it('is empty for a page without articles', () => {
    expect(writePageText(describePage(makePage(), source, []))).toBe('')
  })
})

describe('Markdown', () => {
  it('makes headings of headlines, and code of topics', () => {
    expect(writeArticleMarkdown(first)).toBe(
      [
        '民生',
        '**肩题**',
        '# 税务信息化',
        '*■ 通讯员 万彤*',
        '发挥养老服务\\[…\\]施点',
        '## 小标题',
        '末段。',
        '*图为现场*',
        '`教育` `gone`\n',
      ].join('\n\n'),
    )
  })

  it('puts the articles of a page below its name', () => {
    expect(writePageMarkdown(page)).toMatch(/^# 001\.txt\n\n民生\n\n\*\*肩题\*\*\n\n## 税务信息化\n/)
  })

  it.each([
    ['# 1', '\\# 1'],
    ['1. 一', '1\\. 一'],
    ['- 一', '\\- 一'],
    ['    indented', 'indented'],
    [
      'a*b*_c_ `d` [e](f) <b> &amp; ~g~ | $h$ \\',
      'a\\*b\\*\\_c\\_ \\`d\\` \\[e\\](f) \\<b\\> \\&amp; \\~g\\~ \\| \\$h\\$ \\\\',
    ],
    ['a\n===\n\nb', 'a\\\n\\===\\\nb'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it('keeps a headline on one line', () => {
    const broken = makePage({ articles: [{ blocks: [{ text: '上\n下', role: 'headline' }] }] })
    expect(writeArticleMarkdown(describePage(broken, source, []).articles[0]!)).toBe('# 上 下\n')
  })

  it('keeps white space beside a gap', () => {
    const gap = makePage({ articles: [{ blocks: [{ text: 'one  two', marks: [{ kind: 'gap', from: 4, to: 4 }] }] }] })
    expect(writeArticleMarkdown(describePage(gap, source, []).articles[0]!)).toBe('one \\[…\\] two\n')
  })
})

describe('the table of articles', () => {
  it('has a cell a column', () => {
    expect(articleRow(first)).toHaveLength(articleColumns.length)
    expect(articleRow(first)[articleColumns.indexOf('topics')]).toBe('教育 | gone')
  })
})
