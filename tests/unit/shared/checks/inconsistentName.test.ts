import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { CorpusStatistics } from '../../../../shared/corpus/corpusStatistics.ts'
import { noSounds, type Sounds } from '../../../../shared/corpus/similarity.ts'
import { viewPage } from '../../../../shared/corpus/viewPage.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'

const story = (byline: string, body = '昨天上午，新桥正式通车，许多居民走上桥面观看。') =>
  `新桥通车便利两岸居民\n\n${byline}\n\n${body}\n`

/** What the check says of each of these pages, looked at as one corpus: what stands there, and what is suggested. */
function look(texts: readonly string[], { known = [], sounds = noSounds }: { known?: string[]; sounds?: Sounds } = {}) {
  const pages = texts.map((text, i) => recognisePage(text, `p${i}`))
  const statistics = new CorpusStatistics()
  for (const page of pages) statistics.add(page.id, page)
  return pages.flatMap((page) =>
    viewPage({ page, statistics, known: new Set(known), sounds }, (corpus) =>
      checkPage(page, undefined, corpus),
    ).filter(({ check }) => check === 'inconsistentName'),
  )
}
const spelled = (...found: Parameters<typeof look>) =>
  look(...found).map(({ names }) => `${names?.text}→${names?.spellings[0]?.text}`)
const times = (count: number, text: string) => Array.from({ length: count }, () => text)

describe('inconsistent names', () => {
  it('tell a writer of three characters whatever character differs', () => {
    const [finding, ...more] = look([...times(2, story('■ 通讯员 林晓岚')), story('■ 通讯员 林晓宝')])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      level: 'show',
      names: {
        kind: 'writer',
        text: '林晓宝',
        spellings: [
          { text: '林晓岚', count: 2, suggested: true, pages: [{ page: 'p0' }, { page: 'p1' }] },
          { text: '林晓宝', count: 1, suggested: false, pages: [{ page: 'p2', context: '■ 通讯员 林晓宝' }] },
        ],
      },
    })
    expect(finding?.fixes).toMatchObject([{ edit: 'replaceMany', replacements: [{ text: '林晓岚' }] }])
  })

  it('offer every other spelling, the most frequent first', () => {
    const found = look([
      ...times(4, story('■ 通讯员 林晓岚')),
      ...times(2, story('■ 通讯员 林晓岗')),
      story('■ 通讯员 林晓宝'),
    ])
    const rare = found.find(({ names }) => names?.text === '林晓宝')
    expect(rare?.names?.spellings.map(({ text, count }) => `${text}${count}`)).toEqual([
      '林晓岚4',
      '林晓岗2',
      '林晓宝1',
    ])
    expect(rare?.fixes).toHaveLength(2)
  })

  it('compare names in Latin script as words: a letter inside of one, lost, or exchanged', () => {
    const english = (byline: string) =>
      `New Bridge Opens Today\n\n${byline}\n\nThe new bridge opened on Monday morning, and many residents came to see it.\n`
    const pages = (byline: string) => [...times(2, english('By Jonathan Smith')), english(byline)]
    for (const name of ['Jonathan Smlth', 'Jonathan Smth', 'Jonahtan Smith'])
      expect(spelled(pages(`By ${name}, Staff Reporter`))).toEqual([`${name}→Jonathan Smith`])
    expect(spelled(pages('By Anna Smith'))).toEqual([])
    expect(spelled(pages('By Jonathan Amith'))).toEqual([])
    expect(spelled([...times(2, english('By J. A. Smith')), english('By J. B. Smith')])).toEqual([])
    expect(spelled([english('By Jonathan Smith'), english('By Jonathan Smyth')])).toEqual([])
  })

  it('say nothing of a tie, of names in one byline, or of names on many pages each', () => {
    expect(spelled([story('■ 通讯员 林晓岚'), story('■ 通讯员 林晓宝')])).toEqual([])
    expect(spelled([...times(2, story('■ 通讯员 林晓岚')), story('■ 通讯员 林晓岚 林晓宝')])).toEqual([])
    expect(spelled([...times(6, story('■ 通讯员 林晓岚')), ...times(4, story('■ 通讯员 林晓宝'))])).toEqual([])
  })

  it('ask more of names of two characters: a surname that is none, or characters that are alike', () => {
    const pages = (name: string) => [...times(2, story('■ 通讯员 李杨')), story(`■ 通讯员 ${name}`)]
    expect(spelled(pages('奉杨'))).toEqual(['奉杨→李杨'])
    expect(spelled(pages('王杨'))).toEqual([])
    expect(spelled(pages('李扬'))).toEqual(['李扬→李杨'])
    expect(spelled(pages('李阳'))).toEqual([])
    expect(spelled(pages('李阳'), { sounds: (char) => (/[杨阳]/.test(char) ? ['yang'] : []) })).toEqual(['李阳→李杨'])
  })

  it('tell people by their titles, and places by characters that look alike', () => {
    const person = (name: string) => story('■ 通讯员 万彤', `研究所所长${name}表示，新桥的钢梁全部在工厂预制。`)
    expect(spelled([...times(2, person('周文渊')), person('周文涛')])).toEqual([])
    expect(spelled([...times(2, person('周明远')), person('周朋远')])).toEqual(['周朋远→周明远'])
    const place = (name: string) => story('■ 通讯员 万彤', `昨天，${name}街道组织居民参观新桥，许多人留影纪念。`)
    expect(spelled([...times(2, place('梅林')), place('海林')])).toEqual(['海林街道→梅林街道'])
    expect(spelled([...times(2, place('东林')), place('西林')])).toEqual([])
  })

  it('say nothing of what is known to be right, nor without a corpus', () => {
    const texts = [...times(2, story('■ 通讯员 林晓岚')), story('■ 通讯员 林晓宝')]
    expect(spelled(texts, { known: ['林晓宝'] })).toEqual([])
    expect(spelled(texts, { known: ['通讯员 林晓宝'] })).toEqual([])
    expect(spelled(texts, { known: ['林晓岚'] })).toEqual(['林晓宝→林晓岚'])
    expect(checkPage(recognisePage(texts[2] ?? '', 'p')).filter(({ check }) => check === 'inconsistentName')).toEqual(
      [],
    )
  })
})
