import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { proposePage } from '../../../../shared/checks/proposal.ts'
import { registry } from '../../../../shared/checks/registry.ts'
import type { Finding } from '../../../../shared/contract/records.ts'
import { CorpusStatistics } from '../../../../shared/corpus/corpusStatistics.ts'
import { noSounds } from '../../../../shared/corpus/similarity.ts'
import { viewPage } from '../../../../shared/corpus/viewPage.ts'
import { writeAnalysis } from '../../../../shared/formats/analysis.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { assertValidPage } from '../../../../shared/page/validatePage.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { oddTexts } from '../../../support/oddTexts.ts'

let made = 0
const newId = () => `new${++made}`

/** Findings whose fixes are tried: each is done on the whole page. */
const tried = 20

function expectSound(page: Page, findings: readonly Finding[]): void {
  const lengths = new Map(blocksOf(page).map(({ id, text }) => [id, text.length]))
  const wrong = findings.filter(
    ({ places, confidence }) =>
      !(confidence >= 0 && confidence <= 1) ||
      places.length === 0 ||
      places.some(({ block, from, to }) => !(from >= 0 && from <= to && to <= (lengths.get(block) ?? -1))),
  )
  expect(wrong).toEqual([])
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  for (const { fixes } of findings.slice(0, tried)) for (const fix of fixes) assertValidPage(applyFix(page, fix, newId))
}

function expectAnswer(text: string): void {
  const page = recognisePage(text, 'p')
  const findings = checkPage(page)
  expectSound(page, findings)
  const proposal = proposePage(page, findings, newId)
  assertValidPage(proposal)
  const { articles } = writeAnalysis({ name: 'p', text, page, findings })
  expect(articles).toHaveLength(proposal.articles.length)
}

describe('every check answers on', () => {
  it.each(Object.entries(oddTexts))('%s', (_, make) => {
    expectAnswer(make(100_000))
  })

  it.each(Object.entries(oddTexts))('%s, beside others of its corpus', (_, make) => {
    const [page, other] = [recognisePage(make(20_000), 'p'), recognisePage(make(19_000), 'q')]
    const statistics = new CorpusStatistics()
    for (const one of [page, other]) statistics.add(one.id, one)
    const corpus = { page, statistics, known: new Set<string>(), sounds: noSounds }
    expectSound(
      page,
      viewPage(corpus, (view) => checkPage(page, undefined, view)),
    )
  })

  it('a line of 5 MB', () => {
    expectAnswer(oddTexts['varied text in one line']!(5_000_000 / 3))
    expectAnswer('a'.repeat(5_000_000))
  })

  it('100,000 blocks', () => {
    expectAnswer(oddTexts['paragraphs that stop short']!(100_000 * 50))
  })

  it('quotes nested 10,000 deep', () => {
    expectAnswer('“‘'.repeat(5000) + '’”'.repeat(5000))
    expectAnswer(`${'《（“'.repeat(10_000)}题`)
  })

  it('a page without text', () => {
    for (const text of ['', ' ', '\n', '\ufeff']) expectAnswer(text)
  })

  it('blocks without text', () => {
    const page = recognisePage('标题\n\n正文的内容在这里。\n\n还有一段正文的内容。', 'p')
    const articles = page.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) => ({ ...block, text: '' })),
    }))
    for (const { check } of registry) expectSound(page, check({ ...page, articles }))
  })
})

it('short pages of any odd text give the same findings again', () => {
  for (const make of Object.values(oddTexts))
    for (const length of [1, 2, 7, 40, 400]) {
      const page = recognisePage(make(length), 'p')
      const findings = checkPage(page)
      expectSound(page, findings)
      expect(checkPage(structuredClone(page))).toEqual(findings)
    }
})
