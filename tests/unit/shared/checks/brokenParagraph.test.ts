import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { proposePage } from '../../../../shared/checks/proposal.ts'
import { languages, messages } from '../../../../shared/messages/messages.ts'
import { replaceText, setRole } from '../../../../shared/page/edits.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'

const head = '# 新图书馆迎来读者\n\n■ 通讯员 李华\n\n'
const first = '图书馆的工作人员介绍，新馆藏书十万册，全年无休，读者凭身份证即可办理'
const rest = '借阅手续，还能在自助机上续借，非常方便。'
const whole = '新馆坐落在公园旁，环境安静，周末常常座无虚席，深受周边居民喜爱。'
const pageOf = (...paragraphs: string[]) => recognisePage(head + paragraphs.join('\n\n'), 'p')
/** Other checks have other things to say about pages made of the same few sentences. */
const findJoins = (page: Page) => checkPage(page).filter(({ check }) => check === 'brokenParagraph')
const noId = () => 'new'

describe('broken paragraphs', () => {
  it('offers to join a paragraph that stops in mid-sentence with the next', () => {
    const [finding, ...others] = findJoins(pageOf(whole, first, rest, whole))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      check: 'brokenParagraph',
      level: 'accept',
      fixes: [{ edit: 'join', left: 'b4', right: 'b5' }],
    })
  })

  it('finds nothing where every paragraph ends its sentence', () => {
    expect(findJoins(pageOf(whole, `${first}手续。`, whole))).toEqual([])
  })

  it('only shows a join with what begins like a paragraph of its own', () => {
    expect(findJoins(pageOf(first, `日前，${whole}`))).toMatchObject([{ level: 'show' }])
  })

  it('is surer where a quotation opened on the left is closed on the right', () => {
    const [plain] = findJoins(pageOf(first, rest))
    const [quoted] = findJoins(pageOf(`${first}“便民`, `快捷”${rest}`))
    expect(quoted?.confidence).toBeGreaterThan(plain?.confidence ?? 1)
    expect(quoted?.evidence.map(({ code }) => code)).toContain('closesQuote')
  })

  it('joins across a picture that stands between, and says so', () => {
    const [finding] = findJoins(pageOf(first, '图为读者在阅读。', rest))
    expect(finding).toMatchObject({ level: 'accept', fixes: [{ edit: 'join', left: 'b3', right: 'b5' }] })
    expect(finding?.evidence.map(({ code }) => code)).toContain('interrupted')
  })

  it('does not join across a heading inside the story', () => {
    expect(findJoins(pageOf(first, '一、方便借阅', rest))).toEqual([])
  })

  it('is not sure in a story that is set in lines', () => {
    const lines = Array.from(
      { length: 20 },
      (_, i) => `第${i}行的诗句停在这里没有标点符号而继续往下一行走去的时候，我们看见远方的山`,
    )
    const page = pageOf(whole)
    const [article] = page.articles
    const body = article!.blocks.at(-1)!
    const blocks = lines.map((text, i) => ({ ...body, id: `l${i}`, text }))
    const findings = findJoins({ ...page, articles: [{ ...article!, blocks }] })
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['show']))
  })

  it('is known again after edits elsewhere and under other block ids', () => {
    const page = pageOf(whole, first, rest)
    const [before] = findJoins(page)
    const edited = replaceText(page, 'b3', 0, 2, '该馆')
    const renamed = {
      ...edited,
      articles: edited.articles.map((article) => ({
        ...article,
        blocks: article.blocks.map((block) => ({ ...block, id: `x${block.id}` })),
      })),
    }
    expect(findJoins(renamed)[0]?.fingerprint).toBe(before?.fingerprint)
  })

  it('never comes back once dismissed', () => {
    const page = pageOf(first, rest)
    const dismissed = findJoins(page).map(({ check, fingerprint }) => ({ check, fingerprint }))
    expect(findJoins({ ...page, dismissed })).toEqual([])
  })

  it('gives every finding an id of its own', () => {
    const ids = findJoins(pageOf(first, rest, whole, first, rest)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  it('has a sentence for its name and all its evidence in every language', () => {
    const findings = [pageOf(first, rest), pageOf(`${first},“`, '图为读者。', `日前”${rest}`)].flatMap(findJoins)
    for (const language of languages) {
      const { check, evidence } = messages[language].findings
      for (const finding of findings) {
        expect(check).toHaveProperty(finding.check)
        for (const { code } of finding.evidence) expect(evidence).toHaveProperty(code)
      }
    }
  })
})

describe('the proposal', () => {
  it('makes one paragraph of three that a column cut', () => {
    const page = pageOf(first, '借阅手续，还能在自助机上续借，也可以在网上预约座位和', `新书${rest}`, whole)
    const texts = proposePage(page, findJoins(page), noId)
      .articles[0]?.blocks.slice(2)
      .map(({ id, text }) => [id, text])
    expect(texts).toEqual([
      ['b3', `${first}借阅手续，还能在自助机上续借，也可以在网上预约座位和新书${rest}`],
      ['b6', whole],
    ])
  })

  it('keeps the order of blocks whatever the fixes are', () => {
    const page = pageOf(whole, first, whole)
    const finding = { ...findJoins(pageOf(first, rest))[0]!, level: 'accept' as const }
    const split = { ...finding, fixes: [{ edit: 'split' as const, block: 'b3', offset: 10 }] }
    const replacements = ['b3', 'b5'].map((block) => ({ block, from: 0, to: 1, text: '旧' }))
    const many = { ...finding, fixes: [{ edit: 'replaceMany' as const, replacements }] }
    const blocks = proposePage(page, [split, many], noId).articles[0]!.blocks.slice(2)
    expect(blocks.map(({ id }) => id)).toEqual(['b3', 'new', 'b4', 'b5'])
    expect(blocks.map(({ text }) => text)).toEqual([
      `旧${whole.slice(1, 10)}`,
      whole.slice(10),
      first,
      `旧${whole.slice(1)}`,
    ])
  })

  it('leaves what is only shown', () => {
    const page = pageOf(first, `日前，${whole}`)
    expect(proposePage(page, findJoins(page), noId)).toEqual(page)
  })

  it('keeps every character of the page but white space', () => {
    const paragraph = fc.constantFrom(whole, first, rest, '图为读者。', '一、方便', '“便民')
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const page = setRole(pageOf(...paragraphs), 'b3', 'body', noId)
        const letters = ({ articles }: typeof page) =>
          articles
            .flatMap(({ blocks }) => [
              ...blocks
                .map(({ text }) => text)
                .join('')
                .replace(/\s/g, ''),
            ])
            .sort()
            .join('')
        expect(letters(proposePage(page, findJoins(page), noId))).toBe(letters(page))
      }),
    )
  })
})
