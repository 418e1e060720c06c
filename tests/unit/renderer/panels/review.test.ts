import { describe, expect, it } from 'vitest'
import { findingEdits } from '../../../../renderer/panels/review/findingEdits.ts'
import { fixLabel } from '../../../../renderer/panels/review/fixLabel.ts'
import { fixPreview, placePreview } from '../../../../renderer/panels/review/fixPreview.ts'
import { findingAt, groupFindings, orderFindings } from '../../../../renderer/panels/review/orderFindings.ts'
import { fromSource, toSource } from '../../../../renderer/panels/source/sourcePlaces.ts'
import type { PageSession } from '../../../../renderer/session/pageSession.ts'
import type { Finding, Fix } from '../../../../shared/contract/records.ts'
import { createTranslator } from '../../../../shared/messages/translator.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { countingIds, makePage, sourceTextOf } from '../../../support/makePage.ts'

const page = makePage({
  articles: [
    { blocks: [{ text: '税收新政', role: 'headline' }, '集团型企业税', '务信息化,', '正在推进。'] },
    { blocks: ['另一篇'] },
  ],
})
const finding = (id: string, block: string, from: number, fix?: Fix, check = 'brokenParagraph'): Finding => ({
  id,
  check,
  fingerprint: id,
  level: 'accept',
  confidence: 0.9,
  places: [{ block, from, to: from + 1 }],
  evidence: [],
  fixes: fix === undefined ? [] : [fix],
})
const joins = [
  finding('second', 'b3', 4, { edit: 'join', left: 'b3', right: 'b4' }),
  finding('first', 'b2', 5, { edit: 'join', left: 'b2', right: 'b3' }),
]

describe('the preview of a fix', () => {
  it('shows both sides of a seam with the break that goes', () => {
    expect(fixPreview(page, { edit: 'join', left: 'b2', right: 'b3' }, 3)).toEqual([
      { kind: 'same', text: '…企业税' },
      { kind: 'gone', text: '¶' },
      { kind: 'new', text: '务信息…' },
    ])
  })

  it('shows what goes and what comes of a replacement', () => {
    const fix: Fix = { edit: 'replace', block: 'b5', from: 0, to: 2, text: '再' }
    expect(fixPreview(page, fix, 9).map((part) => part.text)).toEqual(['', '另一', '再', '篇'])
  })

  it('without any fix shows what it is about among what stands around it', () => {
    expect(placePreview(page, { block: 'b2', from: 2, to: 3 }, 1)).toEqual([
      { kind: 'same', text: '…团' },
      { kind: 'about', text: '型' },
      { kind: 'same', text: '企…' },
    ])
  })

  it('is empty rather than wrong when the records are gone', () => {
    expect(fixPreview(page, { edit: 'join', left: 'x', right: 'y' }, 9).map((part) => part.text)).toEqual(['', '¶', ''])
  })
})

describe('the label of a fix', () => {
  const label = (fix: Fix) => fixLabel(createTranslator('en').t, spaced, fix)
  const spaced = makePage({ articles: [{ blocks: ['福 祉-打造'] }] })
  const at = (from: number, to: number) => ({ block: 'b1', from, to })
  it.each<[string, Fix]>([
    ['Join the two parts', { edit: 'join', left: 'b1', right: 'b2' }],
    ['Join, and bring what follows along', { edit: 'join', left: 'b1', right: 'b2', along: ['b3'] }],
    ['Split in two', { edit: 'split', block: 'b1', offset: 1 }],
    ['Delete the space', { edit: 'remove', ...at(1, 2), gap: false }],
    ['Delete the surplus text', { edit: 'remove', ...at(2, 4), gap: false }],
    ['Delete the surplus text, mark a gap', { edit: 'remove', ...at(2, 4), gap: true }],
    ['Delete “-”', { edit: 'replace', ...at(3, 4), text: '' }],
    ['Change to “—”', { edit: 'replace', ...at(3, 4), text: '—' }],
    ['Insert “””', { edit: 'replace', ...at(3, 3), text: '”' }],
    ['Make 1 place uniform', { edit: 'replaceMany', replacements: [{ ...at(3, 4), text: '—' }] }],
    ['Mark a gap: text is lost here', { edit: 'mark', kind: 'gap', ...at(3, 3) }],
    ['Swap headlines', { edit: 'swapTitles', first: 'a1', second: 'a2' }],
    ['Move to its story', { edit: 'moveBlocks', blocks: ['b1'], article: 'a2' }],
    ['Take out of the story: Noise', { edit: 'setRole', block: 'b1', role: 'noise' }],
    ['Change the role: Deck', { edit: 'setRole', block: 'b1', role: 'deck' }],
  ])('says what it does: %s', (said, fix) => {
    expect(label(fix)).toBe(said)
  })
})

describe('the findings of a page', () => {
  it('stand in the order of the page, by check', () => {
    const other = finding('other', 'b1', 0, undefined, 'quotes')
    const groups = groupFindings(orderFindings(page, [...joins, other]))
    expect(groups.map((group) => [group.check, group.findings.map((each) => each.id)])).toEqual([
      ['quotes', ['other']],
      ['brokenParagraph', ['first', 'second']],
    ])
  })

  it('put decisions about the whole page last, and never under the caret', () => {
    const width = finding('width', 'b1', 0, { edit: 'replaceMany', replacements: [] }, 'widthStyle')
    expect(orderFindings(page, [width, ...joins]).map(({ id }) => id)).toEqual(['first', 'second', 'width'])
    expect(findingAt([width], 'b1', 0)).toBeUndefined()
  })

  it('are found from the caret, the one that it touches before others of its block', () => {
    const near = finding('near', 'b2', 1)
    expect(findingAt([...joins, near], 'b2', 2)?.id).toBe('near')
    expect(findingAt(joins, 'b2', 0)?.id).toBe('first')
    expect(findingAt(joins, 'b5', 0)).toBeUndefined()
  })

  it('are accepted all at once, as one edit, also when one join goes on where another ended', () => {
    let result: Page = page
    let runs = 0
    const session = {
      getState: () => ({ page }),
      run(edit: (page: Page, newId: () => string) => Page) {
        runs += 1
        result = edit(page, countingIds())
      },
    } as unknown as PageSession
    findingEdits(session).acceptAll(joins)
    expect(runs).toBe(1)
    expect(result.articles[0]!.blocks.map((block) => block.text)).toEqual([
      '税收新政',
      '集团型企业税务信息化,正在推进。',
    ])
  })
})

describe('a place of the page and of its source', () => {
  const source = sourceTextOf(page)

  it('are found from each other', () => {
    const place = { block: 'b3', offset: 2 }
    const there = toSource(page, source, place)
    expect(source[there!.offset]).toBe('息')
    expect(fromSource(page, source, there!.offset)).toEqual(place)
  })

  it('are none for a block that a person added and for text that no block holds', () => {
    const added = makePage({ articles: [{ blocks: [{ text: '新', source: [] }] }] })
    expect(toSource(added, '新', { block: 'b1', offset: 0 })).toBeNull()
    expect(fromSource(added, '新', 0)).toBeNull()
  })
})
