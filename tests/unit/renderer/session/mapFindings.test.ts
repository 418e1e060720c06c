import { describe, expect, it } from 'vitest'
import { mapFindings } from '../../../../renderer/session/mapFindings.ts'
import type { Finding, Fix } from '../../../../shared/contract/records.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { dismissFinding, joinBlocks, replaceText, splitBlock } from '../../../../shared/page/edits.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { block, examplePage } from './examplePage.ts'

const finding = (fix: Fix, ...places: Finding['places'][number][]): Finding => ({
  id: fix.edit,
  check: 'any',
  fingerprint: fix.edit,
  level: 'show',
  confidence: 1,
  places,
  evidence: [],
  fixes: [fix],
})
const mapped = (findings: readonly Finding[], before: Page, edit: (page: Page) => Page) => {
  const page = edit(before)
  return mapFindings(findings, before, page, diffPages(before, page))
}

const three: Page = {
  ...examplePage,
  articles: [
    { id: 'a1', topics: [], blocks: [block('b1', '第一段没有'), block('b2', '完的第二'), block('b3', '段完了。')] },
  ],
}
const first = finding(
  { edit: 'join', left: 'b1', right: 'b2' },
  { block: 'b1', from: 4, to: 5 },
  { block: 'b2', from: 0, to: 1 },
)
const second = finding(
  { edit: 'join', left: 'b2', right: 'b3' },
  { block: 'b2', from: 3, to: 4 },
  { block: 'b3', from: 0, to: 1 },
)

describe('a join that is offered', () => {
  it('goes when it was made, and the next one is offered of the joined block', () => {
    const [left, ...rest] = mapped([first, second], three, (page) => joinBlocks(page, 'b1', 'b2'))
    expect(rest).toEqual([])
    expect(left?.fixes).toEqual([{ edit: 'join', left: 'b1', right: 'b3' }])
    expect(left?.places[0]).toEqual({ block: 'b1', from: 8, to: 9 })
  })

  it('is offered of the later part when its block is split', () => {
    const [left] = mapped([first], three, (page) => splitBlock(page, { block: 'b1', offset: 2 }, () => 'new'))
    expect(left?.fixes).toEqual([{ edit: 'join', left: 'new', right: 'b2' }])
  })
})

describe('a finding on a stretch', () => {
  const fix: Fix = { edit: 'replace', block: 'b2', from: 1, to: 3, text: '甲' }
  const replacing = finding(fix, { block: 'b2', from: 1, to: 3 })

  it('moves with the text before it', () => {
    const [moved] = mapped([replacing], three, (page) => replaceText(page, 'b2', 0, 0, '前'))
    expect(moved?.fixes).toEqual([{ ...fix, from: 2, to: 4 }])
  })

  it('goes when its text became another of the same length', () => {
    expect(mapped([replacing], three, (page) => replaceText(page, 'b2', 1, 2, '乙'))).toEqual([])
  })

  it('goes when it is dismissed', () => {
    const dismissal = { check: replacing.check, fingerprint: replacing.fingerprint }
    expect(mapped([replacing], three, (page) => dismissFinding(page, dismissal))).toEqual([])
  })
})
