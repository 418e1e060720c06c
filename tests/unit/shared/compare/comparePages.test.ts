import { expect, test } from 'vitest'
import { comparePages } from '../../../../shared/compare/comparePages.ts'
import { type Comparison, paragraphMark } from '../../../../shared/compare/comparison.ts'
import {
  addMark,
  addTopic,
  dismissFinding,
  joinBlocks,
  mergeArticles,
  moveArticleBy,
  moveBlock,
  replaceText,
  setRole,
  setState,
  splitBlock,
  startArticle,
} from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { countingIds, makePage } from '../../../support/makePage.ts'

const page = makePage({
  articles: [
    {
      blocks: [{ text: '养老服务新举措', role: 'headline' }, '本报讯 记者从区政府了解到，', '今年将新建养老设施三处。'],
    },
    { blocks: [{ text: '税务信息化', role: 'headline' }, '税务局推进信息化建设。', '群众办事更加方便。'] },
    { blocks: [{ text: '读书节开幕', role: 'headline' }, '读书节昨日在图书馆开幕。'] },
  ],
  outside: ['河西报 第三版'],
})

/** Rows that changed, each as what became of it and its text with `[gone]` and `{new}`. */
const told = ({ rows }: Comparison) =>
  rows
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ kinds, parts }) => [
      kinds.join(' '),
      parts
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[${text}]` : `{${text}}`))
        .join('')
        .replaceAll(paragraphMark, '¶'),
    ])

test('a page is no different from itself', () => {
  const compared = comparePages(page, page)
  expect(told(compared)).toEqual([])
  expect(compared.figures).toMatchObject({ changed: 0, cer: 0, moves: 0, joins: 0, before: 82, after: 82 })
})

test('corrected characters are told one by one, and counted with the error rate they make', () => {
  const after = replaceText(replaceText(page, 'b3', 3, 5, '改建'), 'b8', 0, 0, '又')
  const { figures, ...compared } = comparePages(page, after)
  expect(told({ figures, ...compared })).toEqual([
    ['text', '今年将[新]{改}建养老设施三处。'],
    ['text', '{又}读书节昨日在图书馆开幕。'],
  ])
  expect(figures).toMatchObject({ changed: 1, inserted: 1, deleted: 0, after: 83 })
  expect(figures.cer).toBeCloseTo(2 / 83)
})

test('a join costs no character and is no removed block', () => {
  const compared = comparePages(page, joinBlocks(page, 'b2', 'b3'))
  expect(told(compared)).toEqual([['joined', '本报讯 记者从区政府了解到，[¶]今年将新建养老设施三处。']])
  expect(compared.figures).toMatchObject({ joins: 1, removed: 0, moves: 0, cer: 0 })
})

test('a block joined from afar and corrected since is known', () => {
  const joined = replaceText(joinBlocks(page, 'b2', 'b6'), 'b2', 14, 16, '居民')
  const compared = comparePages(page, joined)
  expect(told(compared)).toEqual([['text joined', '本报讯 记者从区政府了解到，[¶群众]{居民}办事更加方便。']])
  expect(compared.figures).toMatchObject({ joins: 1, removed: 0, changed: 2 })
  const row = compared.rows.find(({ kinds }) => kinds.includes('joined'))
  expect(compared.rows[row?.joinedFrom ?? -1]?.after[0]?.id).toBe('b5')
  expect(comparePages(page, joinBlocks(page, 'b2', 'b3')).rows[1]).toMatchObject({ joinedFrom: null })
})

test('two parts of a block are a split', () => {
  const compared = comparePages(page, splitBlock(page, { block: 'b2', offset: 4 }, countingIds()))
  expect(compared.figures).toMatchObject({ splits: 1, added: 0 })
  expect(told(compared)).toEqual([['text split', '本报讯[ ]{¶}记者从区政府了解到，']])
})

test('the one block that moved is told, with what it stood behind, and not those that it passed', () => {
  const compared = comparePages(page, moveBlock(page, 'b2', { article: 'a2', index: 3 }))
  expect(told(compared)).toEqual([['moved', '本报讯 记者从区政府了解到，']])
  const row = compared.rows.find(({ kinds }) => kinds.includes('moved'))
  expect(compared.rows[row?.behind ?? -1]?.after[0]?.id).toBe('b1')
  expect(compared.figures).toMatchObject({ moves: 1, cer: 0 })
})

test('an article that moved as a whole is one move', () => {
  const compared = comparePages(page, moveArticleBy(page, 'a3', -1))
  expect(told(compared)).toEqual([])
  expect(compared.articles).toEqual([{ id: 'a3', kinds: ['moved'], topics: { gone: [], new: [] } }])
  expect(compared.figures.moves).toBe(1)
})

test('articles that began, were merged and tagged are told without a move', () => {
  const begun = startArticle(page, 'b3', countingIds())
  expect(comparePages(page, begun).articles).toMatchObject([{ kinds: ['added'] }])
  const merged = addTopic(mergeArticles(page, 'a1', 'a2'), 'a1', '民生')
  const { articles, figures } = comparePages(page, merged)
  expect(articles).toEqual([
    { id: 'a1', kinds: ['topics'], topics: { gone: [], new: ['民生'] } },
    { id: 'a2', kinds: ['removed'], topics: { gone: [], new: [] } },
  ])
  expect(figures.moves).toBe(0)
})

test('a block that begins to belong to the article before it is regrouped', () => {
  const compared = comparePages(page, moveBlock(page, 'b4', { article: 'a1', index: 3 }))
  expect(told(compared)).toEqual([['regrouped', '税务信息化']])
})

test('roles, marks, dismissals and the state are differences too', () => {
  const marked = addMark(setRole(page, 'b6', 'caption', countingIds()), 'b3', 'unclear', 0, 2)
  const after = dismissFinding(setState(marked, { is: 'proofread', reason: '' }), { check: 'x', fingerprint: 'y' })
  const compared = comparePages(page, after)
  expect(told(compared).map(([kinds]) => kinds)).toEqual(['marks', 'role'])
  expect(compared.rows[2]?.marks).toEqual({ gone: [], new: ['unclear'] })
  expect(compared).toMatchObject({ state: { after: { is: 'proofread' } }, dismissed: { gone: 0, new: 1 } })
  expect(comparePages(after, page)).toMatchObject({ dismissed: { gone: 1, new: 0 } })
})

test('a block of which the text went stands struck out behind what it followed', () => {
  const without: Page = { ...page, articles: page.articles.map((a) => ({ ...a, blocks: a.blocks.slice(0, 2) })) }
  const compared = comparePages(page, without)
  expect(told(compared)).toEqual([
    ['removed', '[今年将新建养老设施三处。]'],
    ['removed', '[群众办事更加方便。]'],
  ])
  expect(compared.rows.findIndex(({ before }) => before[0]?.id === 'b3')).toBe(2)
  expect(compared.figures).toMatchObject({ removed: 2, deleted: 21 })
})

test('a repeated paragraph that was deleted is not said to be joined with its twin', () => {
  const twins = makePage({ articles: [{ blocks: ['同样的一段话在此。', '另一段。', '同样的一段话在此。'] }] })
  const { articles } = twins
  const without = { ...twins, articles: articles.map((each) => ({ ...each, blocks: each.blocks.slice(0, 2) })) }
  expect(told(comparePages(twins, without))).toEqual([['removed', '[同样的一段话在此。]']])
})

test('blocks pasted anew are known by their text, and moved ones among them', () => {
  const newId = countingIds('new')
  const renamed: Page = {
    ...page,
    articles: page.articles.map((each) => ({
      ...each,
      id: newId(),
      blocks: each.blocks.map((block) => ({ ...block, id: newId(), source: [] })),
    })),
  }
  const after = replaceText(renamed, blocksOf(renamed)[5]!.id, 0, 2, '居民')
  expect(told(comparePages(page, after))).toEqual([['text', '[群众]{居民}办事更加方便。']])
})

test('characters beyond the basic plane count as one', () => {
  const [before, after] = ['𠮷野家', '𠮶野家'].map((text) => makePage({ articles: [{ blocks: [text] }] }))
  expect(comparePages(before!, after!).figures).toMatchObject({ before: 3, changed: 1, inserted: 0, deleted: 0 })
})

test('an empty page has no error rate but that of what is surplus', () => {
  const empty = makePage()
  expect(comparePages(empty, empty).figures.cer).toBe(0)
  expect(comparePages(page, empty).figures.cer).toBe(1)
})
