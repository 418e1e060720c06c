import { describe, expect, it } from 'vitest'
import { straySpace } from '../../../../shared/checks/straySpace.ts'
import type { Block } from '../../../../shared/page/page.ts'
import { type BlockSketch, makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: BlockSketch[]) => makePage({ articles: [{ blocks }] })
const removed = (...blocks: BlockSketch[]) => {
  const page = pageOf(...blocks)
  const texts = new Map(page.articles.flatMap((article) => article.blocks.map(({ id, text }) => [id, text])))
  return straySpace.check(page).map(({ level, places: [place] }) => {
    const text = texts.get(place?.block ?? '') ?? ''
    const at = place?.from ?? 0
    return `${level} ${text.slice(at - 2, at)}|${text.slice(at + 1, at + 3)}`
  })
}
const titled = (text: string, role: Block['role'] = 'headline'): BlockSketch => ({ text, role })

/** A paragraph as a column of fourteen characters leaves it, its first line set in by two. */
function inColumn(text: string, width = 14): string {
  const lines = [text.slice(0, width - 2)]
  for (let at = width - 2; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines.join(' ')
}
const prose =
  '山脚下的果园今年迎来丰收,农户们清早就背着竹筐上山采摘,合作社的货车停在路口等候,装满一车便开往城里的批发市场,傍晚还要再跑一趟才能把当天的果子全部送完。'

describe('stray spaces', () => {
  it('are told by the rhythm of the line width', () => {
    const text = inColumn(prose)
    const found = removed(text)
    expect(found).toHaveLength(text.split(' ').length - 1)
    expect(found.every((one) => one.startsWith('accept'))).toBe(true)
  })

  it('are found in a quoted slogan, whose halves stay apart', () => {
    const slogan = '活动以“绿水青 山 幸福家园”为主题,'
    const page = `${inColumn(prose)}${slogan}居民踊跃参加。`
    const found = removed(page)
    expect(found.filter((one) => /水青|山\|/.test(one))).toEqual(['accept 水青|山 '])
  })

  it('are not the ones between the halves of a slogan', () => {
    expect(
      removed(`${prose}活动以“绿水青山 幸福家园”为主题。`, `${prose}题为《春到江南 花开满城》的展览开幕。`),
    ).toEqual([])
  })

  it('are not the ones of bylines and credits', () => {
    expect(removed(titled('■ 通讯员 李华 王明', 'byline'), inColumn(prose), titled('张三 摄', 'credit'))).toHaveLength(
      inColumn(prose).split(' ').length - 1,
    )
    expect(removed({ text: '图为果农在山上采摘。 本报记者 李华摄', role: 'caption' })).toEqual([])
  })

  it('are not looked for between Latin words and figures, nor where a page parts them from ideographs', () => {
    expect(removed('他用 Node 编写程序,又用 Rust 重写了 3 个模块,共 500 行,运行在 Linux 上。')).toEqual([])
    expect(removed('The quick brown fox jumps over the lazy dog 狐狸 and runs.')).toEqual([])
  })

  it('are not the ones that follow every half-width comma of a page', () => {
    expect(removed('清早, 农户们上山采摘, 货车在路口等候, 装满便开往城里, 傍晚再跑一趟。')).toEqual([])
  })

  it('are not the ones between names, numbers of a table and Korean words', () => {
    expect(removed('参赛者有 李华 王明 赵强 孙丽 周平 吴芳 等人。')).toEqual([])
    expect(removed('甲队  三分  乙队  一分')).toEqual([])
    expect(removed('서울에서 열린 회의에 참석한 대표들은 합의문에 서명했다')).toEqual([])
  })

  it('are found in a title where the page has the same letters in one piece', () => {
    expect(removed(titled('山城举办第八届农产品 展销会开幕式'), '第八届农产品展销会昨日开幕,客商云集。')).toEqual([
      'accept 产品|展销',
    ])
  })

  it('are found in a title where a part goes on with the one before', () => {
    expect(removed(titled('全市农业技术推广工作 及秋季农产品展销会举行'))).toEqual(['accept 工作|及秋'])
  })

  it('are not the ones between the parts of a title', () => {
    expect(removed(titled('山城果园喜获丰收 农户笑开颜'), titled('谋发展 转作风 办实事'), prose)).toEqual([])
  })

  it('are not looked for where the whole page is without any', () => {
    expect(removed(prose, prose)).toEqual([])
  })

  it('are known again by the letters around them', () => {
    const text = inColumn(prose)
    const [before] = straySpace.check(pageOf(text))
    const [, after] = straySpace.check(pageOf(`新闻 ${text}`))
    const prints = straySpace.check(pageOf(prose, text)).map(({ fingerprint }) => fingerprint)
    expect(prints).toContain(before?.fingerprint)
    expect(after).toBeDefined()
  })
})
