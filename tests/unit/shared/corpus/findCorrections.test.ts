import { expect, it } from 'vitest'
import { findCorrections } from '../../../../shared/corpus/findCorrections.ts'
import { joinBlocks } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { replaceInPage } from '../../../support/replaceInPage.ts'

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
