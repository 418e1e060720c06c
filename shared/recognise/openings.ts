import { beginsSmall } from '../text/letterCase.ts'
import { beginsWithinSentence } from '../text/sentences.ts'

/** How news agencies and desks open a report, before its first sentence. */
const dateline =
  /^[【[(（]?(?:本[报報]|本刊|本[台臺]|新[华華]社|中新社|中新网|中央社|人民网|[据據][\u4e00-\u9fff]{2,8}(?:社|[报報]|[网網])?)[\u4e00-\u9fff\d\s]{0,16}(?:[讯訊]|[电電]|消息|[报報][道導])(?=[\s(（】\])）:：,，记通]|[\u4e00-\u9fff])/
const reporterInBrackets =
  /^[(（【[](?:本[报報]|特[约約]|[见見][习習]|[实實][习習])?(?:[记記]者|通[讯訊][员員])[^)）】\]]{1,40}[)）】\]]/
const latinDateline =
  /^[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w. ]{2,20})?(?:, (?:[A-Z][a-z]+\.? \d{1,2}))?\s*(?:\([^)]{1,20}\))?\s*(?:\.?\s*[—–]|\.-| -{1,2} )/

/** Words that open a paragraph and hardly ever stand where a column cuts a sentence. */
const firm =
  /^(?:日前|近日|昨日|昨天|前天|[连連]日[来來]|近年[来來]|近期|[据據](?:介[绍紹]|悉|了解|[统統][计計]|透露)|下一步|接下来|与此同时|会议(?:指出|强调|要求|认为|听取|传达)|(?:会上|活动中|活动现场|现场|论坛上|仪式上|座谈会上)[,，]|记者从|(?:首先|其次|再次|最后)[,，]|[一二三四五六七八九十]是|\d{1,2}月\d{1,2}日[,，至上下晚]|\d{4}年\d{1,2}月\d{1,2}日)/

/** Words that open a paragraph and may also stand inside a sentence. */
const loose =
  /^(?:今年|去年|今天|今日|当天|当日|同日|目前|随后|同时|此外|另外|其中|此次|本次|截至|自[\d一二].{1,8}(?:来|起)|春节|国庆|进一步|要[\u4e00-\u9fff]{2}|为(?:了|进一步|深入|认真|积极|切实|全面|持续|确保|加强|推动|贯彻|落实)|在[\u4e00-\u9fff]{2,16}[,，])/
const latinLoose = /^(?:The|A|An|In|On|At|It|He|She|They|This|That|But|And|When|While|After|Mr|Mrs|Dr)\b/

/** Whether a text opens a report: `本报讯(记者…)`, `新华社…电`, `PARIS, May 3. —`. */
export const opensReport = (text: string): boolean => {
  const head = text.slice(0, 80)
  return dateline.test(head) || reporterInBrackets.test(head) || latinDateline.test(head)
}

/** How a first sentence says when its news was. */
const when =
  /^(?:日前|近日|[连連]日[来來]|[昨今][日天晚]|前天|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}日(?:[上下]午|晚)?[,，])/

/** How somebody is spoken to, in a letter and in speech. */
const salutation = /^[\u4e00-\u9fff]{0,8}(?:同志|先生|女士|编辑|編輯|编辑部|編輯部|主编|主編|读者|讀者)(?:们|們)?[:：]/

/** How a letter to the paper begins, and nothing else, and the notices of older papers. */
const address =
  /^(?:(?:尊敬的|敬爱的|敬愛的)?[\u4e00-\u9fff]{0,4}(?:编辑|編輯|主编|主編)(?:部|部?的?(?:同志|先生|女士|老师|老師|朋友)(?:们|們)?)[:：]|[敬径徑迳逕兹茲]?[启啟]者[,，:：]|(?:Dear )?Sirs?\s*[,:—]|To the Editor\s*[,:—])/

/** Whether a text begins a letter or notice by addressing its readers: nobody does in the midst of a story. */
export const opensLetter = (text: string): boolean => address.test(text.slice(0, 40))

/** Whether a text begins as the first paragraph of a story does: as a report or letter, or by saying when it happened. */
export const opensStory = (text: string): boolean => {
  const head = text.slice(0, 40)
  return when.test(head) || salutation.test(head) || opensLetter(text) || opensReport(text)
}

/** How much a text looks like the beginning of a paragraph rather than its middle, 0…1; 0.5 when nothing tells. */
export function paragraphStart(text: string): number {
  const head = text.slice(0, 80)
  if (opensReport(head) || firm.test(head)) return 1
  if (beginsWithinSentence(head) || beginsSmall(head)) return 0
  return loose.test(head) || latinLoose.test(head) ? 0.75 : 0.5
}
