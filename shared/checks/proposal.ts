import type { Finding, Fix } from '../contract/records.ts'
import { applyFix } from '../page/applyFix.ts'
import { joinBlocks, mergeArticles, splitBlock } from '../page/edits.ts'
import { type Article, type Block, isTitleRole, type NewId, type Page } from '../page/page.ts'
import { type MendedBlock, mendText, textFixesByBlock } from './textFixes.ts'

type Join = Extract<Fix, { edit: 'join' }>

/** Edits that touch few blocks are done on a page of just these: to copy a long one each time would take its square. */
const pageOf = (page: Page, blocks: readonly Block[]): Page => ({
  ...page,
  articles: [{ id: '', topics: [], blocks }],
  outside: [],
})

/** Where an offset of a block stands in its source, as long as the two are the same letter by letter. */
function sourceAt({ text, source }: Block, offset: number): number | undefined {
  if (source.reduce((sum, { from, to }) => sum + to - from, 0) !== text.length) return undefined
  let rest = offset
  for (const { from, to } of source) {
    if (rest <= to - from) return from + rest
    rest -= to - from
  }
  return undefined
}

/** A block cut at offsets of it as it was, from the last to the first. */
function splitAll(page: Page, was: Block, { block, map }: MendedBlock, offsets: readonly number[], newId: NewId) {
  const rest: Block[] = []
  let head = block
  for (const offset of offsets.toSorted((a, b) => b - a)) {
    const place = { block: head.id, offset: map(offset) }
    const parts = splitBlock(pageOf(page, [head]), place, newId, () => sourceAt(was, offset)).articles[0]?.blocks
    const [left, right] = parts ?? []
    if (left === undefined || right === undefined) continue
    head = left
    rest.unshift(right)
  }
  return [head, ...rest]
}

/** What became of the blocks of a page, by their ids. */
class Mending {
  private readonly parts = new Map<string, readonly Block[]>()
  private readonly joinedTo = new Map<string, string>()

  constructor(private readonly page: Page) {}

  set(id: string, parts: readonly Block[]): void {
    this.parts.set(id, parts)
  }

  /** The block that took in all that was joined to it, and by way of it this one. */
  private holderOf(id: string): string {
    let holder = id
    for (let to = this.joinedTo.get(holder); to !== undefined; to = this.joinedTo.get(holder)) holder = to
    return holder
  }

  join(fix: Join): void {
    const left = this.holderOf(fix.left)
    const { right } = fix
    const before = this.parts.get(left) ?? []
    const after = this.parts.get(right) ?? []
    const end = before.at(-1)
    const beginning = after[0]
    if (end === undefined || beginning === undefined || left === right) return
    const joined = joinBlocks(pageOf(this.page, [end, beginning]), end.id, beginning.id).articles[0]?.blocks ?? []
    this.parts.set(left, [...before.slice(0, -1), ...joined, ...after.slice(1)])
    this.parts.set(right, [])
    this.joinedTo.set(right, left)
  }

  /** The blocks that stand where these stood; the same list when nothing was done. */
  now(blocks: readonly Block[]): readonly Block[] {
    const mended = blocks.flatMap(({ id }) => this.parts.get(id) ?? [])
    return mended.length === blocks.length && mended.every((block, i) => block === blocks[i]) ? blocks : mended
  }

  /** A join of whole articles' blocks, by the ids that now hold the end of one and the beginning of the other. */
  renew(fix: Fix): Fix {
    if (fix.edit !== 'join') return fix
    const left = this.holderOf(fix.left)
    const along = fix.along?.flatMap((id) => this.parts.get(id)?.map((block) => block.id) ?? [])
    // The right one may have become several paragraphs, of which the first is joined.
    const others =
      this.parts
        .get(fix.right)
        ?.slice(1)
        .map((block) => block.id) ?? []
    const end = this.parts.get(left)?.at(-1)?.id ?? left
    return along === undefined ? { ...fix, left: end } : { ...fix, left: end, along: [...others, ...along] }
  }
}

const isTitled = ({ blocks }: Article): boolean => blocks.some(({ role }) => isTitleRole(role))
const isBare = ({ blocks }: Article): boolean => blocks.every(({ role }) => isTitleRole(role) || role === 'section')

/** Titles below which only the end of another story stood head the untitled story that comes next. */
function giveStories(page: Page, before: Page): Page {
  const bareBefore = new Set(before.articles.filter(isBare).map(({ id }) => id))
  const pairs = page.articles.flatMap((article, i) => {
    const next = page.articles[i + 1]
    const isLeft = isTitled(article) && isBare(article) && !bareBefore.has(article.id)
    return isLeft && next !== undefined && !isTitled(next) ? [[article.id, next.id] as const] : []
  })
  return pairs.reduce((now, [titles, story]) => mergeArticles(now, titles, story), page)
}

/**
 * The page after the first fix of every finding of level `accept`, as if all were done at once: the text of every
 * block is mended first, then paragraphs are split and joined, then titles move. Joins are done from the last to the
 * first, so that of three blocks that become one the left one keeps its id throughout.
 */
export function proposePage(page: Page, findings: readonly Finding[], newId: NewId): Page {
  const fixes = findings.flatMap(({ level, fixes: [fix] }) => (level === 'accept' && fix !== undefined ? [fix] : []))
  if (fixes.length === 0) return page
  const texts = textFixesByBlock(fixes)
  const splits = new Map<string, number[]>()
  for (const fix of fixes) {
    if (fix.edit === 'split' && !splits.get(fix.block)?.push(fix.offset)) splits.set(fix.block, [fix.offset])
  }
  const mending = new Mending(page)
  const homes = new Map<string, Article | undefined>()
  for (const article of [...page.articles, undefined]) {
    for (const block of article?.blocks ?? page.outside) {
      homes.set(block.id, article)
      const fixes = texts.get(block.id)
      const offsets = splits.get(block.id)
      // Most blocks of a page are not touched.
      if (fixes === undefined && offsets === undefined) mending.set(block.id, [block])
      else mending.set(block.id, splitAll(page, block, mendText(block, fixes ?? []), offsets ?? [], newId))
    }
  }
  const isWithin = (fix: Join) => homes.get(fix.left) === homes.get(fix.right)
  for (const fix of fixes.toReversed()) if (fix.edit === 'join' && isWithin(fix)) mending.join(fix)
  const articles = page.articles.map((article) => {
    const blocks = mending.now(article.blocks)
    return blocks === article.blocks ? article : { ...article, blocks }
  })
  const rest = fixes.filter(
    (fix) => (fix.edit === 'join' && !isWithin(fix)) || fix.edit === 'moveBlocks' || fix.edit === 'swapTitles',
  )
  const mended = { ...page, articles, outside: mending.now(page.outside) }
  const moved = rest.reduceRight<Page>((now, fix) => applyFix(now, mending.renew(fix), newId), mended)
  return giveStories(moved, page)
}
