import { describe, expect, it } from 'vitest'
import { lineHyphen } from '../../../../shared/checks/lineHyphen.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks }] })
const known = 'The committee on harvest met again yesterday.'

describe('hyphens at line ends', () => {
  it('go where the page has the whole word', () => {
    const page = pageOf('Members of the com- mittee spoke.', known)
    const [finding] = lineHyphen.check(page)
    expect(finding?.level).toBe('accept')
    expect(applyFix(page, finding!.fixes[0]!, () => 'new').articles[0]?.blocks[0]?.text).toBe(
      'Members of the committee spoke.',
    )
  })

  it('are known by the lines of the source', () => {
    const lines = [
      'The farmers of the valley brought',
      'their apples to the market and com-',
      'mittee men stood in front of it all',
      'day.',
    ]
    const page = recognisePage(`MARKET DAY\n\n${lines.join('\n')}\n\n${known}\n`, 'p')
    expect(lineHyphen.check(page)).toMatchObject([{ level: 'accept', evidence: [{ code: 'hyphenAtLineEnd' }] }])
  })

  it('are a question in words that the page has neither with a hyphen nor without', () => {
    const findings = lineHyphen.check(pageOf('A com- mittee met.', 'A rate- payer and a rate-payer spoke.'))
    expect(findings).toMatchObject([{ level: 'show', evidence: [{ code: 'hyphenUnknown', params: { left: 'com' } }] }])
  })

  it('stay where one word stands for the rest of another', () => {
    expect(lineHyphen.check(pageOf('Haus- und Gartenarbeit, two- or threefold.'))).toEqual([])
  })

  it('stay in words that have one', () => {
    expect(lineHyphen.check(pageOf('A well-known co-operative.', 'He knows it well.'))).toEqual([])
    expect(lineHyphen.check(pageOf('The co-op and the re-form.', 'A re-form is a re-form; reform is not.'))).toEqual([])
  })
})
