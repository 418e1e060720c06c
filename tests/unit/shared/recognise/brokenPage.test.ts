import { describe, expect, it } from 'vitest'
import { readPage } from './readPage.ts'

const storiesOf = (...lines: string[]) => readPage(lines.join('\n\n')).stories

const opening = '昨日上午，三座公园同时向市民开放，园内健身步道、儿童游乐区等设施一应俱全，游人如织。'
const left = '公园的管理人员介绍，步道全长六公里，沿途设有饮水处和座椅，夜里有灯，老人和孩'
const right = '子都能走得安心。园里还留着一片水杉林。'
const closing = '家住公园东侧的居民说，从前绕着围挡走，往后推窗就是绿地，心里敞亮多了。'

describe('a page whose columns went astray', () => {
  it('takes the sentence above a credit for a caption though a paragraph stops in mid-sentence above it', () => {
    const caption = '供电员工在山脊上更换绝缘子，确保度夏线路安全运行。'
    expect(storiesOf('三座公园开放', '■ 通讯员 王明', opening, left, `\n${caption}`, '雷鸣 摄', right)).toEqual([
      ['headline 三座公园开放', 'byline ■ 通讯员 王明', `body ${opening}`, `body ${left}`, `body ${right}`],
      [`caption ${caption}`, 'credit 雷鸣 摄'],
    ])
  })

  it('takes the rest of a broken paragraph above a credit for text where it goes on with the words of the page', () => {
    const rest = '子都能走得安心。'
    const story = storiesOf(
      '三座公园开放',
      '■ 通讯员 王明',
      `老人和孩子说好。${opening}`,
      left,
      rest,
      '雷鸣 摄',
      closing,
    )[0]
    expect(story).toContain(`body ${rest}`)
  })

  it('keeps a headline that stands in the midst of its own story with that story', () => {
    expect(
      storiesOf(
        '新图书馆迎来读者',
        '■ 通讯员 李华',
        '昨日，新图书馆迎来第一批读者。',
        '■ 通讯员 王明',
        opening,
        '三座公园同时开放',
        closing,
        '夜间公交增开线路',
        '■ 通讯员 赵云',
        '昨日，五条夜间公交线路开通。',
      )[1],
    ).toEqual(['byline ■ 通讯员 王明', `body ${opening}`, 'headline 三座公园同时开放', `body ${closing}`])
  })

  it('begins a new story at a headline below one without a title that tells of something else', () => {
    expect(storiesOf('■ 通讯员 王明', opening, '新图书馆迎来读者', '馆里藏书十万册，全年无休。')).toHaveLength(2)
  })

  it('takes a marked line in the midst of a broken sentence for a headline, not for a heading inside the story', () => {
    const story = storiesOf(
      '# 市政要闻一览无余',
      '本报讯（记者王明）三座公园同时开放。',
      left,
      '### 三座公园开放',
      right,
    ).flat()
    expect(story).toContain('headline 三座公园开放')
  })

  it('takes a line in capitals in the midst of English text for a headline', () => {
    const before = 'The keeper saw a flare at a quarter past nine and knew that the lifeboat could not'
    const story = storiesOf(
      'By James Hale',
      before,
      'KEEPER RESCUES SEVEN MEN',
      'reach the rocks in less than two hours.',
    )[0]
    expect(story).toContain('headline KEEPER RESCUES SEVEN MEN')
  })

  it('begins a new story at the head of a report in the midst of running text', () => {
    const report = `本报讯（记者王明）${opening}`
    expect(storiesOf('新图书馆迎来读者', '昨日，新图书馆迎来第一批读者。', closing, report, closing)[1]).toEqual([
      `body ${report}`,
      `body ${closing}`,
    ])
  })

  it('knows bylines and beginnings of reports in traditional characters', () => {
    expect(storiesOf('漁港重建完工', '本報記者 連雲城', '歷時兩年的重建工程昨日完工。')[0]?.[1]).toBe(
      'byline 本報記者 連雲城',
    )
    expect(storiesOf('漁港重建完工', '【記者連雲城報導】歷時兩年的工程完工。', '漁民說，終於回家了。')[0]?.[1]).toMatch(
      /^body/,
    )
  })

  it('takes the head of a broken paragraph above the titles of another story for text where the page knows the word', () => {
    const head = '园里还留着一片水杉林，夜里有路灯和饮'
    const story = storiesOf(
      '三座公园开放',
      '■ 通讯员 王明',
      left + right,
      head,
      '新图书馆迎来读者',
      '水处，还有长椅。',
      '■ 通讯员 李华',
      closing,
    )[0]
    expect(story?.at(-1)).toBe(`body ${head}`)
  })

  it('takes a line without any mark for a title where it stands between the two short halves of a paragraph', () => {
    const story = storiesOf(
      '■ 通讯员 王明',
      opening,
      '今年以来，园林部门与沿线',
      '三座公园同时开放',
      '居民座谈六次，步道因此改了线路，座椅也添了。',
    )[0]
    expect(story).toContain('headline 三座公园同时开放')
  })

  it('takes a marked line for the headline of the story that began without one, not for a heading of the one before', () => {
    const stories = storiesOf(
      '# 新图书馆迎来读者',
      '■ 通讯员 李华',
      '昨日，新图书馆迎来第一批读者。',
      '■ 通讯员 王明',
      opening,
      '### 三座公园开放',
      closing,
    )
    expect(stories[1]).toContain('headline 三座公园开放')
  })

  it('begins a story at the headline over a letter to the paper, though the text above tells of the same', () => {
    const letter = `编辑同志：${closing}`
    expect(storiesOf('■ 通讯员 王明', opening, '三座公园开放以后', letter)).toEqual([
      ['byline ■ 通讯员 王明', `body ${opening}`],
      ['headline 三座公园开放以后', `body ${letter}`],
    ])
  })
})
