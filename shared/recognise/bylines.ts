import { isBylineAbroad } from './bylinesAbroad.ts'

const marks = /^[■□▪●○◆◇▲△▶►★☆※◎⊙·•*\-—\s]+/
const job =
  '(?:首席|特[约約]|特派|[实實][习習]|[见見][习習]|[驻駐][\\u4e00-\\u9fff]{2,4})?(?:[记記]者|通[讯訊][员員]|[访訪][员員]|撰稿人?|[评評][论論][员員]|特约撰稿人|[编編][译譯]|作者|撰文)'
const paper =
  '(?:本[报報]|本[紙社誌]|本刊|本社|本[台臺]|新[华華]社|中新社|[\\u4e00-\\u9fff]{2,6}(?:[报報]|社|台|[网網]|中心))?'
const withJob = new RegExp(`^${paper}(?:${job})[\\s:：/／]*(.*)$`)
const writtenBy = /^(?:文|图文|文图|撰文)\s*[/／\\|:：]\s*(.+)$/
const office = /(?:办公?室?|委|局|社|中心|部|处|院|校|会|街道?|支部|公司|集团|大队|支队|宣)$/
const name = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,8}$|^[A-Z][\w.'-]*$/
/** Two names without a space between them. */
const namePair = /^[\u3400-\u9fff]{5,6}$/
const verb = /[从在向对获悉了解到将来为至]/
const jobs = new RegExp(`^${paper}${job}$`)
const aside = /^(?:文|图|文图|图文|摄影|报道|摄影报道|整理|综合|等|和|与)$/

function areNames(text: string): boolean {
  const tokens = text.split(/[\s、,，/／|&]+/).filter((token) => token !== '')
  if (tokens.length === 0 || tokens.length > 12) return false
  return tokens.every(
    (token) =>
      name.test(token) ||
      (namePair.test(token) && !verb.test(token)) ||
      jobs.test(token) ||
      aside.test(token) ||
      (token.length <= 16 && office.test(token)) ||
      (jobs.test(token.slice(0, -2)) && name.test(token.slice(-2))) ||
      (jobs.test(token.slice(0, -3)) && name.test(token.slice(-3))),
  )
}

/** Whether a line says who wrote: `■ 通讯员 …`, `本报记者 … 通讯员 …`, `文/…`, `By …`. */
export function isByline(text: string): boolean {
  if (text.length > 80) return false
  const bare = text.replace(marks, '').replace(/^[(（【［[]\s*(.*?)\s*[)）】］\]]$/, '$1')
  if (/[。!！?？;；]$/.test(bare)) return false
  const named = withJob.exec(bare)?.[1] ?? writtenBy.exec(bare)?.[1]
  if (named !== undefined) return areNames(named.replace(/[\s(（]*(?:摄影|攝影)?[报報][道導][)）]?$/, ''))
  if (bare !== text && /^[■□▪◆◇]/.test(text) && /^[\u3400-\u9fff]{2,4}$/.test(bare)) return true
  return isBylineAbroad(bare)
}

/** Whether a byline stands in brackets, as those at the end of a story do. */
export const isClosingByline = (text: string): boolean => /^[(（].*[)）]$/.test(text)
