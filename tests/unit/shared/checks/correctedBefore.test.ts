import { expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { CorpusStatistics } from '../../../../shared/corpus/corpusStatistics.ts'
import { findCorrections } from '../../../../shared/corpus/findCorrections.ts'
import { noSounds } from '../../../../shared/corpus/similarity.ts'
import { viewPage } from '../../../../shared/corpus/viewPage.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { replaceInPage } from '../../../support/replaceInPage.ts'

const story = (text: string, writer = '赵敏') => `社区为家庭送去关爱\n\n■ 通讯员 ${writer}\n\n${text}\n`

interface Given {
  readonly known?: readonly string[]
  /** Pages that stand beside the two. */
  readonly others?: readonly string[]
}

/** What is told of the second text once something was corrected on the first one. */
function look(first: string, wrong: string, right: string, second: string, { known = [], others = [] }: Given = {}) {
  const statistics = new CorpusStatistics()
  const corrected = replaceInPage(recognisePage(first, 'a.txt'), wrong, right)
  statistics.add('a.txt', corrected, findCorrections(corrected, first))
  for (const [i, text] of others.entries()) statistics.add(`o${i}`, recognisePage(text, `o${i}`))
  const page = recognisePage(second, 'b.txt')
  statistics.add(page.id, page)
  const corpus = { page, statistics, known: new Set(known), sounds: noSounds }
  return viewPage(corpus, (view) => checkPage(page, undefined, view)).filter(({ check }) =>
    ['suspectCharacter', 'inconsistentName'].includes(check),
  )
}

const first = story('民政局为辖区孤于建立档案。')
const second = story('志愿者看望孤于，送去书包。')

it('marks a word elsewhere that was corrected, being none', () => {
  expect(look(first, '孤于', '孤儿', second)).toMatchObject([
    {
      check: 'suspectCharacter',
      level: 'show',
      evidence: [{ code: 'correctedBefore', params: { wrong: '孤于', right: '孤儿', page: 'a.txt' } }],
      fixes: [{ edit: 'replace', text: '孤儿' }],
    },
  ])
  expect(look(first, '孤于', '孤儿', second, { known: ['孤于'] })).toEqual([])
  expect(look(first, '孤于', '孤儿', second, { known: ['看望孤于'] })).toEqual([])
})

it('marks a name with all its spellings, the corrected one first, though it is the rarer', () => {
  const others = ['居民纷纷点赞。', '活动持续三天。'].map((text) => story(text, '林晓宝'))
  const [found, ...more] = look(
    story('民政局建立档案。', '林晓宝'),
    '林晓宝',
    '林晓岚',
    story('送去书包。', '林晓宝'),
    { others },
  )
  expect(more).toEqual([])
  expect(found).toMatchObject({
    check: 'inconsistentName',
    evidence: [{ code: 'spelledOtherwise' }, { code: 'correctedBefore', params: { right: '林晓岚', page: 'a.txt' } }],
  })
  expect(found?.names?.spellings.map(({ text, suggested }) => [text, suggested])).toEqual([
    ['林晓岚', true],
    ['林晓宝', false],
  ])
})

it('marks what is a word by itself in the same phrase alone, and where the corpus has the phrase no more often so', () => {
  const spoken = story('各社区主动增强安全隐患，确保平安。')
  const same = story('学校师生增强安全隐患，学会自救。')
  expect(look(spoken, '隐患', '意识', same)).toHaveLength(1)
  expect(look(spoken, '隐患', '意识', story('检查组发现隐患三处。'))).toEqual([])
  expect(look(spoken, '隐患', '意识', same, { others: [story('消除安全隐患。'), story('排查安全隐患。')] })).toEqual([])
})

it('marks of a name that is a word by itself only the places that the correction speaks for', () => {
  const corrected = story('第三场讲座在清华大学举行，座无虚席。')
  const both = story('第四场讲座在清华大学举行。主讲人毕业于清华大学。')
  const found = look(corrected, '清华', '清河', both)
  expect(found).toMatchObject([{ check: 'inconsistentName', names: { text: '清华大学' }, places: [{ from: 6 }] }])
})

it('does not mark what reads right already though the wrong form is a part of it', () => {
  const missing = story('民政局建立档案。', '林晓')
  expect(look(missing, '林晓', '林晓岚', story('送去书包。', '林晓岚'))).toEqual([])
})
