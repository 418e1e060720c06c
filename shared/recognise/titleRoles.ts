import type { Role } from '../page/page.ts'
import { isCjkText } from '../text/characters.ts'
import type { Piece } from './piece.ts'

const dash = /^(?:——|—|–|--|―)/

/** The place of the headline's first line where the kind of heading marks tells it; -1 where it does not. */
function markedHeadline(titles: readonly Piece[]): number {
  const levels = titles.map(({ level }) => level || 7)
  const best = levels.reduce((least, level) => Math.min(least, level), 7)
  return best < 7 && levels.filter((level) => level === best).length === 1 ? levels.indexOf(best) : -1
}

/** In the West the headline stands first; in China the kicker does, and decks begin with a dash. */
function westernRoles(titles: readonly Piece[]): Role[] {
  const capital = ({ text }: Piece) => text === text.toUpperCase()
  let inHeadline = true
  let allCapital = true
  return titles.map((piece, i) => {
    allCapital &&= capital(piece)
    inHeadline &&= i === 0 || (piece.gap === 0 && allCapital)
    return inHeadline ? 'headline' : 'deck'
  })
}

function chineseRoles(titles: readonly Piece[]): Role[] {
  const headline = headlineLines(titles)
  return titles.map((_, i) => (i < headline.from ? 'kicker' : i < headline.to ? 'headline' : 'deck'))
}

/** Lines without a blank one between them that follow a kicker are one headline. */
function headlineLines(titles: readonly Piece[]): { readonly from: number; readonly to: number } {
  const count = titles.length
  let last = count - 1
  while (last > 0 && titles[last]?.gap === 0) last--
  if (last > 0) {
    const before = titles[last - 1]?.text.length ?? 0
    const isDeck = last === count - 1 && count > 2 && (titles[last]?.text.length ?? 0) > before * 1.3
    return isDeck ? { from: last - 1, to: last } : { from: last, to: count }
  }
  return { from: count > 1 ? 1 : 0, to: count }
}

/** The roles of titles that stand together over one story, in their order. */
export function titleRoles(group: readonly Piece[]): Role[] {
  const titles = group.filter(({ kind, text }) => kind === 'title' && !dash.test(text))
  const first = titles[0]
  if (first === undefined) return group.map(({ kind }) => (kind === 'section' ? 'section' : 'headline'))
  const marked = markedHeadline(titles)
  const cjk = isCjkText(titles.map(({ text }) => text).join(''))
  const byMark = (_: Piece, i: number): Role => (i < marked ? 'kicker' : i === marked ? 'headline' : 'deck')
  const roles = marked >= 0 ? titles.map(byMark) : cjk ? chineseRoles(titles) : westernRoles(titles)
  return group.map((piece) => {
    if (piece.kind === 'section') return 'section'
    return roles[titles.indexOf(piece)] ?? 'deck'
  })
}
