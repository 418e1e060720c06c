import { describe, expect, it } from 'vitest'
import { fusedParagraphs } from '../../../../shared/checks/fusedParagraphs.ts'
import { straySpace } from '../../../../shared/checks/straySpace.ts'
import { makePage } from '../../../support/makePage.ts'

const check = (...blocks: string[]) => fusedParagraphs.check(makePage({ articles: [{ blocks }] }))
const first = '合作社的货车停在路口等候,装满一车便开往城里的批发市场。'
const second = '农户们清早就背着竹筐上山采摘,傍晚才能把果子全部送完。'

describe('fused paragraphs', () => {
  it('are split at the only space of a paragraph, behind a full stop', () => {
    expect(check(`${first} ${second}`)).toMatchObject([
      { level: 'accept', fixes: [{ edit: 'split', block: 'b1', offset: first.length }] },
    ])
  })

  it('are surer where other paragraphs open alike', () => {
    const [plain] = check(`${first} ${second}`)
    const [alike] = check(
      `加快完善果园设施。${first}`,
      `${first} 加快完善道路建设。${second}`,
      `加快完善仓储。${second}`,
    )
    expect(alike?.confidence).toBeGreaterThan(plain?.confidence ?? 1)
    expect(alike?.evidence.map(({ code }) => code)).toContain('opensAlike')
  })

  it('are not a line end that comes to stand behind a full stop', () => {
    const lines = ['今年山脚下的果园迎来大丰收了', '农户们清早背着竹筐上山去采摘', '货车停在路口等着装车运进城。']
    expect(check([...lines, ...lines, ...lines].join(' '))).toEqual([])
  })

  it('are not offered for signatures, bylines and short remarks', () => {
    expect(check(`好。 ${second}`, `${first} 本报记者 李华`, `${first} 李华`)).toEqual([])
  })

  it('are split though a column cut what follows short', () => {
    expect(check(`${first} 农户`, '们清早就背着竹筐上山采摘,傍晚才能把果子全部送完。')).toMatchObject([
      { fixes: [{ edit: 'split' }] },
    ])
  })

  it('are told from line ends by the rhythm that goes on over the space', () => {
    const lines = [
      '今年山脚下的果园迎来大丰收了',
      '农户清早上山。 背着竹筐去采摘',
      '货车停在路口等着装车运进城里',
      '傍晚还要再跑一趟才能够送得完',
    ]
    expect(check([...lines, ...lines.slice(2)].join(' '))).toMatchObject([{ level: 'accept', fixes: [{ offset: 22 }] }])
  })

  it('are not taken for a stray space as well', () => {
    expect(straySpace.check(makePage({ articles: [{ blocks: [`${first} ${second}`] }] }))).toEqual([])
  })

  it('are not looked for in Latin text, where every sentence is followed by a space', () => {
    expect(check('The market opened early. Farmers came from all the villages around. By noon it was over.')).toEqual(
      [],
    )
  })
})
