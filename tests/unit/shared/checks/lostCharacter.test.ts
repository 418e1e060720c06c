import { expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { CorpusStatistics } from '../../../../shared/corpus/corpusStatistics.ts'
import { noSounds } from '../../../../shared/corpus/similarity.ts'
import { viewPage } from '../../../../shared/corpus/viewPage.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { setBlockText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'

const toPage = (text: string, id: string) => recognisePage(`防汛工作会议昨日召开\n\n${text}\n`, id)

const newId = () => 'new'

const often = Array.from({ length: 4 }, () => '会议要求加固沿河的排水设施，确保大堤安全度过汛期。')

/** What all checks say of a page beside others. */
function lookBeside(texts: readonly string[], page: Page, known: readonly string[] = []) {
  const statistics = new CorpusStatistics()
  for (const [i, text] of texts.entries()) statistics.add(`p${i}`, toPage(text, `p${i}`))
  const corpus = { page, statistics, known: new Set(known), sounds: noSounds }
  return viewPage(corpus, (view) => checkPage(page, undefined, view))
}

const look = (page: Page, known?: readonly string[]) =>
  lookBeside(often, page, known).filter(({ check }) => check === 'lostCharacter')

const cut = (left: string, right: string) => toPage(`${left}\n\n${right}`, 'cut')
const left = '各街道连日来逐一检查沿河的排水'

/** The page with its cut paragraph put together. */
function join(page: Page): Page {
  const fix = checkPage(page).find(({ check }) => check === 'brokenParagraph')?.fixes[0]
  return fix === undefined ? page : applyFix(page, fix, newId)
}

it('tells the character that makes a word where a column was cut, before and after the join', () => {
  const page = cut(left, '施逐处登记，及时修复。')
  const [found] = look(page)
  expect(found).toMatchObject({ level: 'show', evidence: [{ params: { lost: '设', word: '设施', times: 4 } }] })
  const joined = join(page)
  const [again] = look(joined)
  const fix = again?.fixes[0]
  expect(blocksOf(fix === undefined ? joined : applyFix(joined, fix, newId)).map(({ text }) => text)).toContain(
    `${left}设施逐处登记，及时修复。`,
  )
})

const mended = (page: Page) =>
  look(page).map(({ fixes: [fix] }) => (fix === undefined ? '' : blocksOf(applyFix(page, fix, newId)).at(-1)?.text))

it('tells it once where white space stands beside the cut, and puts it before the letter', () => {
  const right = '施逐处登记，及时修复。'
  const [, body] = blocksOf(join(cut(left, right)))
  const spaced = setBlockText(join(cut(left, right)), body?.id ?? '', `${left} ${right}`, [])
  expect(mended(spaced)).toEqual([`${left} 设${right}`])
  const apart = cut(left, right)
  const indented = setBlockText(apart, blocksOf(apart).at(-1)?.id ?? '', `　　${right}`, [])
  expect(mended(indented)).toEqual([`　　设${right}`])
})

it('tells it once where three pieces meet close to it', () => {
  const joined = join(cut(left, '施逐处登记，及时修复。'))
  const [from, to] = [0, left.length]
  const pieces = [
    { from, to },
    { from: to, to: to + 2 },
    { from: to + 2, to: to + 11 },
  ]
  const articles = joined.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => (block.source.length > 1 ? { ...block, source: pieces } : block)),
  }))
  expect(look({ ...joined, articles })).toHaveLength(1)
})

it('says nothing of what is known to be right', () => {
  const page = cut(left, '施逐处登记，及时修复。')
  for (const each of [page, join(page)]) {
    expect(look(each, ['沿河排水'])).toHaveLength(1)
    expect(look(each, ['排水施'])).toEqual([])
  }
})

it('says nothing where the sides go together, or the right one stands for itself', () => {
  expect(look(cut(left, '设施逐处登记，及时修复。'))).toEqual([])
  expect(look(cut(left, '施工逐处登记，确保大堤安全。'))).toEqual([])
  expect(look(cut(left, '系统逐处登记，及时修复。'))).toEqual([])
})

it('speaks alone of the character behind the cut, which the corpus has otherwise there', () => {
  const trials = Array.from({ length: 6 }, () => '各街道连日来逐一检查排水试点逐处登记的情况。')
  const checks = (page: Page) =>
    lookBeside([...often, ...trials], page)
      .filter(({ level, places: [place] }) => level === 'show' && place?.from === left.length)
      .map(({ check }) => check)
  const page = cut(left, '施点逐处登记，及时修复。')
  expect(join(page)).not.toBe(page)
  expect(checks(join(page))).toEqual(['lostCharacter'])
  expect(checks(toPage(`${left}施点逐处登记，及时修复。`, 'whole'))).toEqual(['suspectCharacter'])
})
