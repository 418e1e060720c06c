const paper = '(?:本报|本刊|新华社|中新社|[\\u4e00-\\u9fff]{2,6}(?:报|社|台|网))?(?:发|首席|特约|实习|见习)?'
const job = '(?:记者|通讯员|摄影记者|摄影)?'
const person = '[\\u3400-\\u9fff·]{2,4}'
/** What may follow a name at once, and what only after a space: 图 and 绘 end too many other words. */
const act = '(?:(?<!拍)(?:摄影报道|摄影|摄|供图)|(?<=[\\s/／])(?:图片提供|提供|制图|绘图|绘|漫画|图片|图))'
const signed = `${paper}${job}[\\s:：]*(?:${person}[\\s、/／和]+){0,4}${person}[\\s/／]*${act}`
const whole = new RegExp(`^[(（]?\\s*${signed}\\s*[)）]?$`)
const labelled = /^[(（]?(?:摄影|图片|图|供图|制图|漫画|图片来源|资料图片?|新华社发)\s*(?:[/／:：]\s*\S.{0,20})?[)）]?$/
const trailing = new RegExp(`[。.！!？?…”’"）)]\\s*[(（]?\\s*${signed}\\s*[)）]?$`)
const agency = /^[(（]?(?:新华社|中新社|视觉中国)(?:发|供图|资料图?片?)?\s*(?:[(（].{2,20}摄[)）])?[)）]?$/
const given = /^(?:图片|照片)?由?[\u4e00-\u9fff]{2,16}(?:供图|提供)$/
const latin =
  /^\(?(?:(?:AP|UPI|Reuters|AFP|INS) )?(?:Photo(?:graph)?s?|Wirephoto|Picture|Illustration|Drawing)\b(?: by |: ?| courtesy ).{2,60}\)?$/i

const pointsAtPicture =
  /^[(（[【]?(?:[▲△▼▽◀▶►▴▾]\s*)?(?:图为|图片为|上图|下图|左图|右图|题图|大图|小图|本图|图[①-⑩一二三四五六七八九十\d]+\s*[为:：]|图片说明|资料图片?[:：])/
const arrow = /^[▲△▼▽◀▴▾]\s*\S/

/** Whether a line names who took or drew a picture: `… 摄`, `摄影:…`, `Photo by …`. */
export const isCredit = (text: string): boolean =>
  text.length <= 60 &&
  (whole.test(text) || labelled.test(text) || agency.test(text) || given.test(text) || latin.test(text))

/** Whether a text tells a picture by its own words: it points at one, or closes with a credit. */
export const isCaption = (text: string): boolean =>
  text.length <= 400 && (pointsAtPicture.test(text) || arrow.test(text) || trailing.test(text.slice(-60)))

/** Whether a caption points at the picture of the story that it stands in. */
export const pointsAtStory = (text: string): boolean => pointsAtPicture.test(text) || arrow.test(text)
