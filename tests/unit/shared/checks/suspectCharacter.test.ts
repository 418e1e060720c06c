import { expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { CorpusStatistics } from '../../../../shared/corpus/corpusStatistics.ts'
import { noSounds } from '../../../../shared/corpus/similarity.ts'
import { viewPage } from '../../../../shared/corpus/viewPage.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'

const page = (text: string, id: string) => recognisePage(`防汛工作会议昨日召开\n\n${text}\n`, id)

/** What the check says of the last of these texts, one a page. */
function look(texts: readonly string[], known: readonly string[] = []) {
  const pages = texts.map((text, i) => page(text, `p${i}`))
  const statistics = new CorpusStatistics()
  for (const one of pages) statistics.add(one.id, one)
  const last = pages.at(-1) ?? page('', 'none')
  const corpus = { page: last, statistics, known: new Set(known), sounds: noSounds }
  return viewPage(corpus, (view) => checkPage(last, undefined, view)).filter(
    ({ check }) => check === 'suspectCharacter',
  )
}

const often = Array.from({ length: 4 }, () => '会议要求各单位加强值班，确保大堤安全度过汛期，做到万无一失。')

it('tells a character that looks like the one which the corpus has in its place', () => {
  const found = look([...often, '水文站提醒各单位加强值班，确保大提安全度过汛期。'])
  expect(found).toMatchObject([
    {
      level: 'show',
      fixes: [{ edit: 'replace', text: '堤' }],
      evidence: [{ params: { char: '提', by: '堤', times: 4 } }, {}],
    },
  ])
})

it('tells any other character only where the whole context is known, and where the two make no word', () => {
  expect(look([...often, '市里再次要求确保大鸡安全度过汛期。']).map(({ fixes: [fix] }) => fix)).toMatchObject([
    { text: '堤' },
  ])
  expect(look([...often, '市里再次提到大鸡安全归来。'])).toEqual([])
  expect(look([...often, '市里再次要求确保大楼安全度过汛期。'])).toEqual([])
})

it('says nothing of what stands elsewhere too, of rare contexts, and of what is known to be right', () => {
  const odd = '市里再次要求确保大鸡安全度过汛期。'
  expect(look([...often, odd, odd])).toEqual([])
  expect(look([...often.slice(3), odd])).toEqual([])
  expect(look([...often, odd], ['大鸡安全'])).toEqual([])
  expect(checkPage(page(odd, 'p')).filter(({ check }) => check === 'suspectCharacter')).toEqual([])
})
