import type { Article, Block, NewId, Page } from '../../shared/page/page.ts'

/** A block as a test writes it: its text, or some of its fields. */
export type BlockSketch = string | (Partial<Block> & { readonly text: string })

export interface ArticleSketch {
  readonly id?: string
  readonly topics?: readonly string[]
  readonly blocks: readonly BlockSketch[]
}

export interface PageSketch {
  readonly id?: string
  readonly articles?: readonly ArticleSketch[]
  readonly outside?: readonly BlockSketch[]
  readonly state?: Page['state']
  readonly dismissed?: Page['dismissed']
}

/**
 * A page with ids `a1…` and `b1…`, counted in reading order. Body text inside, furniture outside, unless the sketch says otherwise.
 * Source ranges lie one behind the other with a line end between, as in `sourceTextOf`.
 */
export function makePage(sketch: PageSketch = {}): Page {
  let blocks = 0
  let at = 0
  const makeBlock = (block: BlockSketch, role: Block['role']): Block => {
    const fields = typeof block === 'string' ? { text: block } : block
    const source = [{ from: at, to: at + fields.text.length }]
    at += fields.text.length + 1
    blocks++
    return { id: `b${blocks}`, role, marks: [], notes: [], source, ...fields }
  }
  const articles = (sketch.articles ?? []).map(
    (article, index): Article => ({
      id: article.id ?? `a${index + 1}`,
      topics: article.topics ?? [],
      blocks: article.blocks.map((block) => makeBlock(block, 'body')),
    }),
  )
  return {
    id: sketch.id ?? 'p1',
    articles,
    outside: (sketch.outside ?? []).map((block) => makeBlock(block, 'furniture')),
    state: sketch.state ?? { is: 'untouched', reason: '' },
    dismissed: sketch.dismissed ?? [],
  }
}

/** The source that a page of `makePage` would come from. */
export function sourceTextOf(page: Page): string {
  return [...page.articles.flatMap((article) => article.blocks), ...page.outside].map((block) => block.text).join('\n')
}

/** Ids that are new and the same in every run. */
export function countingIds(prefix = 'n'): NewId {
  let count = 0
  return () => `${prefix}${++count}`
}
