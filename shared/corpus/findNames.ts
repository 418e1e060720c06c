import type { Role } from '../page/page.ts'
import { findPlaces } from './findPlaces.ts'
import { latinNames } from './latinNames.ts'
import type { NameUse } from './name.ts'
import { personPattern } from './surnames.ts'

const job =
  '(?:记者|通讯员|見習記者|記者|通訊員|特约记者|实习记者|见习记者|实习生|摄影记者|撰稿人?|摄影|攝影|编辑|撰文|整理|(?<![\\u4e00-\\u9fff])[文图](?=\\s*[/／|:：]))'
const jobs = new RegExp(job, 'g')
const nameToken = /^[\u4e00-\u9fff]{2,4}$/
/** Ends of words that stand beside names in bylines and are none. */
const noName =
  /(?:办公?室?|委|局|社|中心|部|处|院|校|会|街道?|支部|公司|集团|大队|支队|宣|报|网|台|摄影|报道|图|文|讯|电|综合|整理|供图|提供|本报|本刊)$/

const signed = /摄|攝|供图|图\s*[/／|:：]|[/／|:：]\s*图|记者|通讯员|記者|通訊員/
/** Names with what parts them, up to a bracket or a word behind them: read from left to right, however long a text without marks goes on. */
const inText =
  /(?:[(（]|本报|本报讯\s*|本報)(?:特约|见习|实习|首席|驻[\u4e00-\u9fff]{2,3})?(?:记者|通讯员|記者|通訊員)[\s:：]*([\u4e00-\u9fff]{2}[\u4e00-\u9fff\s、,，]{0,80}?)(?=[)）]|摄|攝|文[/／])/g

const titles =
  '主任|书记|局长|院长|校长|区长|市长|县长|镇长|乡长|村长|主席|会长|理事长|董事长|总经理|经理|教授|队长|所长|馆长|部长|处长|科长|厂长|站长|秘书长|助理|负责人|工程师|教练|博士|法官|检察官|律师|教师|老师|医生|医师|护士|民警|社工|网格员|志愿者|居民|业主|店主|司机|农民|村民|同志|先生|女士'
/** The first letters beforehand: most places are passed by then. */
const titled = `(?=[${[...new Set(titles.split('|').map((one) => one.charAt(0)))].join('')}])(?:${titles})`
const boundary = '[、，。；：:,;()（）“”《》\\s！？!?]'
const speaks = '(?:说|表示|介绍|告诉|认为|指出|强调|坦言|回忆|感慨)'
const title = new RegExp(titled, 'g')
/** A name right behind a title, and one that ends where a title begins. */
const nameBehind = new RegExp(`${personPattern}?(?=${boundary}|${speaks}|$)`, 'y')
const nameBefore = new RegExp(`(?:^|${boundary})(${personPattern}?)$`)
/** The longest name before a title with the mark before it. */
const reach = 5

/** Tokens of a text that can be names, with their places; whatever parts names parts tokens. */
function* tokens(text: string, from: number): Generator<{ readonly token: string; readonly at: number }> {
  const plain = text.replace(jobs, (found) => ' '.repeat(found.length))
  for (const match of plain.matchAll(/[\u4e00-\u9fff]+/g)) yield { token: match[0], at: from + match.index }
}

const writersIn = (text: string, from: number): NameUse[] => {
  const uses: NameUse[] = []
  for (const { token, at } of tokens(text, from)) {
    const bare = token.replace(/(?:摄影报道|摄影|摄|攝)$/, '')
    const name = bare.replace(/^(?:本报|本報|本刊|本社|新华社)/, '')
    if (!nameToken.test(name) || noName.test(name)) continue
    const start = at + bare.length - name.length
    uses.push({ kind: 'writer', text: name, from: start, to: start + name.length, title: '' })
  }
  return uses
}

/** Names in the line itself: it says who wrote or took a picture. */
const fromLine = (text: string): NameUse[] => (text.length <= 80 ? [...writersIn(text, 0), ...latinNames(text)] : [])

const person = (text: string, from: number, title: string): NameUse => ({
  kind: 'person',
  text,
  from,
  to: from + text.length,
  title,
})

function fromText(text: string): NameUse[] {
  const uses: NameUse[] = []
  if (signed.test(text)) {
    for (const match of text.matchAll(inText)) {
      const names = match[1] ?? ''
      uses.push(...writersIn(names, match.index + match[0].length - names.length))
    }
  }
  for (const { 0: role, index } of text.matchAll(title)) {
    const end = index + role.length
    nameBehind.lastIndex = end
    const behind = nameBehind.exec(text)?.[0]
    if (behind !== undefined) uses.push(person(behind, end, role))
    const before = nameBefore.exec(text.slice(Math.max(0, index - reach), index))?.[1]
    if (before !== undefined) uses.push(person(before, index - before.length, role))
  }
  return uses
}

/**
 * The names in a block's text, in its order, each place once. Only what its surroundings show to be a name is taken: a
 * byline, a title beside it, a mark before it. Linear in the text's length.
 */
export function findNames(text: string, role: Role): readonly NameUse[] {
  const isLine = role === 'byline' || role === 'credit'
  const found = isLine ? fromLine(text) : [...fromText(text), ...findPlaces(text)]
  const seen = new Set<number>()
  return found.toSorted((a, b) => a.from - b.from).filter(({ from }) => !seen.has(from) && seen.add(from).size > 0)
}
