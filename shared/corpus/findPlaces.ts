import type { NameUse } from './name.ts'

const suffix =
  '街道|社区|小区|新村|派出所|委员会|研究所|研究院|管理局|法院|检察院|医院|学校|小学|中学|大学|学院|公司|银行|集团|协会|公园|广场|大街|大道|胡同|[镇乡村路街道里园局桥]'
const suffixes = new RegExp(suffix, 'g')

/** Characters that stand before a name and are no part of it: they part, point, count, or end a larger place. */
const apart = new Set(
  '的在和与及是为了从到对向由于至把被让给请以将并而或则就也都又再还已曾各本该此每某这那其之者省市区县镇道路个位家名条座所处等上中下里外内前后过经往去来自当同跟比有无不共住沿近',
)
const longest = 4

const isIdeograph = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff'

/** The name before a suffix, of which the beginning is certain: a mark or a character that is no part of names. */
function stemBefore(text: string, at: number): string | null {
  let from = at
  while (from > 0 && at - from < longest && isIdeograph(text[from - 1]) && !apart.has(text.charAt(from - 1))) from -= 1
  const isBounded = from === 0 || !isIdeograph(text[from - 1]) || apart.has(text.charAt(from - 1))
  return isBounded && at - from >= 2 ? text.slice(from, at) : null
}

/** Places and bodies in a text that are known by what their names end in. Linear in its length. */
export function findPlaces(text: string): NameUse[] {
  const uses: NameUse[] = []
  for (const { 0: title, index } of text.matchAll(suffixes)) {
    const stem = stemBefore(text, index)
    if (stem === null) continue
    const to = index + title.length
    uses.push({ kind: 'place', text: stem + title, from: index - stem.length, to, title })
  }
  return uses
}
