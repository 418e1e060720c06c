import { describe, expect, it } from 'vitest'
import { readsSame } from '../../../../renderer/panels/review/readsSame.ts'
import type { Finding } from '../../../../shared/contract/records.ts'
import { replaceText } from '../../../../shared/page/textEdits.ts'
import { makePage } from '../../../support/makePage.ts'

const page = makePage({ articles: [{ blocks: ['发挥养老服务', '设施', '别处'] }] })
const finding: Finding = {
  id: 'f',
  check: 'brokenParagraph',
  fingerprint: 'f',
  level: 'accept',
  confidence: 1,
  places: [{ block: 'b1', from: 6, to: 6 }],
  evidence: [],
  fixes: [{ edit: 'join', left: 'b1', right: 'b2' }],
}

describe('a finding in the list', () => {
  it('reads the same while letters are typed elsewhere', () => {
    const after = replaceText(page, 'b3', 0, 0, '字')
    expect(readsSame({ page, finding }, { page: after, finding })).toBe(true)
  })

  it('reads otherwise when a block that it would change has another text', () => {
    const after = replaceText(page, 'b2', 0, 0, '字')
    expect(readsSame({ page, finding }, { page: after, finding })).toBe(false)
  })

  it('reads otherwise when it is another finding', () => {
    expect(readsSame({ page, finding }, { page, finding: { ...finding } })).toBe(false)
  })
})
