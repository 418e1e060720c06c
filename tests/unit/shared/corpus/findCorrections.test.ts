import { expect, it, vi } from 'vitest'
import { findCorrections } from '../../../../shared/corpus/findCorrections.ts'
import { findNames } from '../../../../shared/corpus/findNames.ts'
import { joinBlocks } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { makePage } from '../../../support/makePage.ts'
import { replaceInPage } from '../../../support/replaceInPage.ts'

vi.mock('../../../../shared/corpus/findNames.ts', { spy: true })

const source =
  '孤儿得到妥善照顾\n\n■ 通讯员 林晓宝\n\n为切实帮助辖区孤于和困境儿童，区民政局,走访了20户 家庭，主动增强安全隐患。\n\n第二天继续走访。\n'
const page = recognisePage(source, 'p')

/** What is told once these texts were replaced. */
const after = (...changes: readonly (readonly [string, string])[]) =>
  findCorrections(
    changes.reduce((now, [wrong, right]) => replaceInPage(now, wrong, right), page),
    source,
  ).map(({ wrong, right, before, after: behind, isName }) => [wrong, right, before, behind, isName])

it('tells the word or the name in which a few letters were corrected', () => {
  expect(after(['晓宝', '晓岚'])).toEqual([['林晓宝', '林晓岚', '员 ', '', true]])
  expect(after(['孤于', '孤儿'])).toEqual([['孤于', '孤儿', '辖区', '和困', false]])
  expect(after(['隐患', '意识'])).toEqual([['隐患', '意识', '安全', '。', false]])
})

it('tells a missing and a surplus character with the name that it belongs to', () => {
  expect(after(['晓宝', '晓'])).toEqual([['林晓宝', '林晓', '员 ', '', true]])
  expect(after(['晓宝', '晓晓宝'])).toEqual([['林晓宝', '林晓晓宝', '员 ', '', true]])
})

it('is silent about marks, figures and spaces, what was written anew, and what was undone', () => {
  expect(after([',', '，'], ['20', '30'], ['户 家', '户家'])).toEqual([])
  expect(after(['为切实帮助辖区', '为了更好地帮助全市'])).toEqual([])
  expect(after(['孤于', '孤儿'], ['孤儿和困', '孤于和困'])).toEqual([])
})

it('finds a correction in a paragraph that was joined since', () => {
  const bodies = blocksOf(page).filter(({ role }) => role === 'body')
  const joined = joinBlocks(page, bodies[0]?.id ?? '', bodies[1]?.id ?? '')
  expect(findCorrections(replaceInPage(joined, '孤于', '孤儿'), source)).toMatchObject([
    { wrong: '孤于', right: '孤儿' },
  ])
})

it('finds a correction beside a paragraph that was written anew from its first letter to its last', () => {
  const long = (from: number) =>
    Array.from({ length: 200_000 }, (_, i) => String.fromCharCode(from + ((i * 7919) % 9_000))).join('')
  const text = `${source}\n${long(0x4e00)}。\n`
  const rewritten = replaceInPage(recognisePage(text, 'long'), long(0x4e00), long(0x7200))
  expect(findCorrections(replaceInPage(rewritten, '孤于', '孤儿'), text)).toMatchObject([
    { wrong: '孤于', right: '孤儿' },
  ])
})

it('tells corrections that stand four letters apart', () => {
  expect(after(['孤于和困境儿', '孤儿和困境弟'])).toHaveLength(0)
  expect(after(['孤于和困境儿童', '孤儿和困境儿女'])).toHaveLength(2)
})

/** Letters that hardly come twice. */
const letters = (length: number, from: number) =>
  Array.from({ length }, (_, i) => String.fromCharCode(from + ((i * 7919) % 9_000))).join('')

/** A page whose blocks read so, each of which was printed otherwise. */
function corrected(...blocks: readonly { readonly printed: string; readonly now: string }[]) {
  const printed = blocks.map((each) => each.printed).join('')
  let from = 0
  const made = blocks.map((each) => {
    const source = [{ from, to: from + each.printed.length }]
    from += each.printed.length
    return { text: each.now, source }
  })
  return findCorrections(makePage({ articles: [{ blocks: made }] }), printed)
}

it('finds every correction in a long paragraph that has one in each line', () => {
  const lines = Array.from({ length: 400 }, (_, line) => letters(11, 0x4e00 + line * 20))
  const printed = lines.map((line) => `${line}孤于，`).join('')
  expect(corrected({ printed, now: printed.replaceAll('孤于', '孤儿') })).toHaveLength(400)
})

it('finds a correction however many paragraphs before it were written anew', () => {
  const anew = Array.from({ length: 60 }, (_, n) => ({
    printed: letters(480, 0x4e00 + n),
    now: letters(480, 0x7300 + n),
  }))
  const between = letters(400, 0x4e00)
  const own = { printed: `帮助孤于，${between}，辖区孤于和`, now: `帮助孤儿，${between}，辖区孤儿和` }
  expect(corrected(own)).toHaveLength(2)
  expect(corrected(...anew, own)).toEqual(corrected(own))
})

it('looks for the names of a paragraph once, however many corrections it has', () => {
  vi.mocked(findNames).mockClear()
  const printed = Array.from({ length: 30 }, (_, line) => `${letters(11, 0x4e00 + line * 20)}孤于，`).join('')
  expect(corrected({ printed, now: printed.replaceAll('孤于', '孤儿') })).toHaveLength(30)
  expect(findNames).toHaveBeenCalledTimes(1)
})

it('tells the first thousand corrections of a paragraph, the same at every look', () => {
  const printed = Array.from({ length: 3000 }, (_, line) => `${letters(9, 0x4e00 + line * 3)}孤于，`).join('')
  const found = corrected({ printed, now: printed.replaceAll('孤于', '孤儿') })
  expect(found).toHaveLength(1000)
  expect(found[0]?.before).toBe(printed.slice(7, 9))
})
