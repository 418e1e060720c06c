import { describe, expect, it } from 'vitest'
import { acceptFindings } from '../../../../renderer/panels/review/acceptFindings.ts'
import type { Finding, Fix } from '../../../../shared/contract/records.ts'
import { countingIds, makePage } from '../../../support/makePage.ts'

const page = makePage({
  articles: [{ blocks: [{ text: '他说:"务必办 好' }, { text: '此事。"众人称是。 次日又来。' }] }],
})

const finding = (fix: Fix, block: string, from: number, to = from): Finding => ({
  id: `${fix.edit}${block}${from}`,
  check: fix.edit,
  fingerprint: `${fix.edit}${from}`,
  level: 'accept',
  confidence: 1,
  places: [{ block, from, to }],
  evidence: [],
  fixes: [fix],
})

const space = finding({ edit: 'remove', block: 'b1', from: 7, to: 8, gap: false }, 'b1', 7, 8)
const join = finding({ edit: 'join', left: 'b1', right: 'b2' }, 'b1', 0, 9)
const split = finding({ edit: 'split', block: 'b2', offset: 9 }, 'b2', 9)
const quotes = finding(
  {
    edit: 'replaceMany',
    replacements: [
      { block: 'b1', from: 3, to: 4, text: '“' },
      { block: 'b2', from: 3, to: 4, text: '”' },
    ],
  },
  'b1',
  3,
  4,
)

describe('accepting findings together', () => {
  it('does each in the text that the others leave, whatever they change of it', () => {
    const mended = acceptFindings(page, [space, join, split, quotes], countingIds())
    expect(mended.articles[0]?.blocks.map(({ text }) => text)).toEqual([
      '他说:“务必办好此事。”众人称是。',
      '次日又来。',
    ])
  })

  it('leaves alone what stood in text that another fix changed', () => {
    const clause = finding({ edit: 'remove', block: 'b1', from: 4, to: 9, gap: false }, 'b1', 4, 9)
    const mended = acceptFindings(page, [clause, space], countingIds())
    expect(mended.articles[0]?.blocks[0]?.text).toBe('他说:"务必办好')
  })
})
