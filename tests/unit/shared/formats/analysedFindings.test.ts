import { describe, expect, it } from 'vitest'
import { analyseText } from '../../../../shared/recognise/analyseText.ts'

const prose = '农户们清早就背着竹筐上山采摘，合作社的货车停在路口等候，傍晚才能把果子全部送完。'
const analyse = (...lines: string[]) =>
  analyseText('p.txt', `# 果园迎来丰收\n\n■ 通讯员 李华\n\n${lines.join('\n\n')}\n`).analysis

describe('the findings of an analysis', () => {
  it('stand under the keys of the annotations, by line and column of the source', () => {
    const { splits, spaces, punctuation } = analyse(
      `${prose} 会上还介绍了果园的历史，并邀请客商参观。`,
      '果园建成"驿站"，举办“采 摘节 丰收节”。',
    )
    expect(splits).toMatchObject([{ line: 5, col: prose.length, level: 'accept', check: 'fusedParagraphs' }])
    expect(spaces).toMatchObject([{ line: 7, col: 13, text: '办“采 摘节 ' }])
    expect(punctuation).toMatchObject([
      { line: 7, col: 4, wrong: '"', right: '“' },
      { line: 7, col: 7, wrong: '"', right: '”' },
    ])
  })

  it('name marks of half width as a convention', () => {
    const { punctuation } = analyse('果园建成,农户高兴。')
    expect(punctuation).toMatchObject([{ line: 5, col: 4, wrong: ',', right: '，', kind: 'width', level: 'show' }])
  })

  it('tell a lost mark with the text that it completes, or by the lone mark', () => {
    expect(analyse('果园建成“驿站，农户高兴。').punctuation).toMatchObject([
      { col: 4, wrong: '“驿站', right: '“驿站”' },
    ])
    expect(analyse('负责人介绍经验《市里的果业协会还要再推广种植，农户高兴。').punctuation).toMatchObject([
      { col: 7, wrong: '《', right: null, kind: 'unbalanced' },
    ])
  })

  it('say their evidence in words', () => {
    expect(analyse('果园建成"驿站"，农户高兴。').punctuation[0]?.message).toMatch(/^2 straight quotes/)
  })
})
