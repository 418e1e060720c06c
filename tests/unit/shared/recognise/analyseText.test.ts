import { describe, expect, it } from 'vitest'
import { analyseText } from '../../../../shared/recognise/analyseText.ts'

const first = '图书馆的工作人员介绍，新馆藏书十万册，全年无休，读者凭身份证即可办理'
const text = `滨海\n\n责任编辑:王明\n\n【读书】\n\n# 新图书馆迎来读者\n\n■ 通讯员 李华\n\n${first}\n\n借阅手续。\n\n日前，新馆迎来第一万名读者，他获得了一张`

describe('analyseText', () => {
  it('tells articles by the lines of the source, broken paragraphs mended', () => {
    expect(analyseText('p.txt', text).analysis).toEqual({
      page: 'p.txt',
      articles: [
        {
          id: 'a1',
          headline: [7],
          kicker: [5],
          subhead: [],
          crosshead: [],
          byline: [9],
          body: [[11, 13], [15]],
          caption: [],
          credit: [],
          topics: ['读书'],
          incomplete: true,
        },
      ],
      furniture: [1, 3],
      noise: [],
      joins: [
        {
          from: 11,
          to: 13,
          kind: 'adjacent',
          certain: true,
          level: 'accept',
          confidence: expect.closeTo(0.9, 1),
          check: 'brokenParagraph',
          message:
            'The paragraph stops in mid-sentence at “身份证即可办理”; the next one begins with “借阅手续。”.'.replace(
              '身份证',
              '份证',
            ),
        },
      ],
      splits: [],
      displaced: [],
      spaces: [],
      repeats: [],
      errors: [],
      punctuation: [],
    })
  })

  it('gives the reading itself, still broken', () => {
    const { page } = analyseText('p.txt', text)
    expect(page.articles[0]?.blocks.filter(({ role }) => role === 'body')).toHaveLength(3)
  })

  it('gives the same result for the same text', () => {
    expect(analyseText('p.txt', text)).toEqual(analyseText('p.txt', text))
  })
})
