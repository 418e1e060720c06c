import type { Finding, Fix } from '../../../shared/contract/records.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { Block, Page } from '../../../shared/page/page.ts'
import { titleWithout } from './titleWithout.ts'

export interface PreviewPart {
  /** `about`: what is asked about, and no fix offered. */
  readonly kind: 'same' | 'gone' | 'new' | 'about'
  readonly text: string
}

const pilcrow = '¶'
const gap = '[ ]'
const longestTitle = 18

const tail = (text: string, context: number): string => (text.length > context ? `…${text.slice(-context)}` : text)
const head = (text: string, context: number): string => (text.length > context ? `${text.slice(0, context)}…` : text)
const same = (text: string): PreviewPart => ({ kind: 'same', text })
const gone = (text: string): PreviewPart => ({ kind: 'gone', text })
const added = (text: string): PreviewPart => ({ kind: 'new', text })

const titleOf = (page: Page, article: string, without: readonly string[] = []): string =>
  titleWithout(
    page.articles.find(({ id }) => id === article),
    without,
  ).slice(0, longestTitle)

const cut = (block: Block | undefined, from: number, to: number, context: number) => ({
  before: tail(block?.text.slice(0, from) ?? '', context),
  between: block?.text.slice(from, to) ?? '',
  after: head(block?.text.slice(to) ?? '', context),
})

/** What a finding without any fix is about, with `context` characters on both sides. */
export function placePreview(page: Page, place: Finding['places'][number], context: number): readonly PreviewPart[] {
  const { before, between, after } = cut(blockOf(page, place.block), place.from, place.to, context)
  return [same(before), { kind: 'about', text: between }, same(after)]
}

/** The same for every place that a fix is about. */
export function fixPreviews(page: Page, fix: Fix, context: number): readonly (readonly PreviewPart[])[] {
  if (fix.edit !== 'replaceMany') return [fixPreview(page, fix, context)]
  return fix.replacements.map((each) => fixPreview(page, { edit: 'replace', ...each }, context))
}

/** What a fix would do to the text: `context` characters on both sides, with what goes and what comes. */
export function fixPreview(page: Page, fix: Fix, context: number): readonly PreviewPart[] {
  switch (fix.edit) {
    case 'join': {
      const left = blockOf(page, fix.left)?.text.trimEnd() ?? ''
      const right = blockOf(page, fix.right)?.text.trimStart() ?? ''
      return [same(tail(left, context)), gone(pilcrow), added(head(right, context))]
    }
    case 'split': {
      const { before, after } = cut(blockOf(page, fix.block), fix.offset, fix.offset, context)
      return [same(before), added(pilcrow), same(after)]
    }
    case 'replace': {
      const { before, between, after } = cut(blockOf(page, fix.block), fix.from, fix.to, context)
      return [same(before), gone(between), added(fix.text), same(after)]
    }
    case 'remove': {
      const { before, between, after } = cut(blockOf(page, fix.block), fix.from, fix.to, context)
      return [same(before), gone(between), ...(fix.gap ? [added(gap)] : []), same(after)]
    }
    case 'replaceMany': {
      const [first] = fix.replacements
      if (first === undefined) return []
      const { before, between, after } = cut(blockOf(page, first.block), first.from, first.to, context)
      return [same(before), gone(between), added(first.text), same(after)]
    }
    case 'mark': {
      const { before, between, after } = cut(blockOf(page, fix.block), fix.from, fix.to, context)
      return [same(before), added(between === '' ? gap : between), same(after)]
    }
    case 'setRole':
      return [gone(head(blockOf(page, fix.block)?.text ?? '', longestTitle))]
    case 'swapTitles':
      return [same(titleOf(page, fix.first)), added('⇄'), same(titleOf(page, fix.second))]
    case 'moveBlocks': {
      const moved = fix.blocks.map((id) => blockOf(page, id)?.text ?? '').join(' / ')
      return [added(head(moved, longestTitle)), same(' → '), same(titleOf(page, fix.article, fix.blocks))]
    }
  }
}
