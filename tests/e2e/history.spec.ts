import type { Page } from '@playwright/test'
import { diffPages } from '../../shared/page/diffPages.ts'
import { replaceText } from '../../shared/page/edits.ts'
import { blocksOf } from '../../shared/page/find.ts'
import { blockWith, expectSaved, openPage, press, putCaret, say, seeds, sheetOf, words } from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'
import { findingsOf, readPage } from './support/steps.ts'

const { history, findings } = words
const [page] = seeds

const stepsOf = (window: Page) => window.getByRole('tree', { name: history.list })
const rowsOf = (window: Page) => stepsOf(window).getByRole('treeitem')
const differenceOf = (window: Page) => window.getByRole('region', { name: history.difference })
const figureOf = (window: Page, name: string) =>
  window.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd')

/** Accepts the first join that is offered, then types two letters into a paragraph. */
async function work(galley: Galley): Promise<void> {
  const { window } = galley
  await press(window, 'F8')
  await press(window, 'Mod+Enter')
  await expectSaved(window, 1)
  await putCaret(window, 'after', '养老服务')
  await window.keyboard.insertText('甲乙')
  await expectSaved(window, 2)
}

test.beforeEach(({ galley }) => openPage(galley.window, page))

test('each step is told with what it came from and changed, walked through by arrows', async ({ galley }) => {
  const { window } = galley
  const [first] = await findingsOf(galley, page)
  await work(galley)
  await press(window, 'Alt+Shift+H')
  await expect(stepsOf(window)).toBeFocused()
  await expect(rowsOf(window)).toHaveCount(3)
  await expect(rowsOf(window).first()).toContainText(words.desk.edits.typing)
  const names: Readonly<Record<string, string>> = findings.check
  await expect(rowsOf(window).nth(1)).toContainText(say(history.fix, { checks: names[first?.check ?? ''] ?? '' }))
  await expect(rowsOf(window).last()).toContainText(page)
  await expect(differenceOf(window).locator('ins')).toHaveText('甲乙')
  await expect(figureOf(window, history.figures.inserted)).toHaveText('2')
  await press(window, 'ArrowDown')
  await expect(rowsOf(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(differenceOf(window)).toContainText(history.kinds.joined)
  await expect(differenceOf(window).locator('del')).toContainText('¶')
})

test('Enter restores a step as a revision of its own, which can be undone', async ({ galley }) => {
  const { window } = galley
  const before = await readPage(galley, page)
  await work(galley)
  const worked = await readPage(galley, page)
  await press(window, 'Alt+Shift+H')
  await expect(stepsOf(window)).toBeFocused()
  await press(window, 'End')
  await press(window, 'Enter')
  await expectSaved(window, 3)
  await expect(rowsOf(window).first()).toContainText(history.restoredSource)
  expect((await readPage(galley, page)).page.articles).toEqual(before.page.articles)
  await press(window, 'Mod+Z')
  await expectSaved(window, 4)
  expect((await readPage(galley, page)).page).toEqual(worked.page)
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
  await expect(sheetOf(window)).toContainText('养老服务甲乙')
})

test('any two states are compared: one is the base, the arrows choose the other', async ({ galley }) => {
  const { window } = galley
  await work(galley)
  await press(window, 'Alt+Shift+H')
  await expect(stepsOf(window)).toBeFocused()
  await press(window, 'End')
  await press(window, 'B')
  await press(window, 'Home')
  const pair = say(history.heading.pair, { from: history.source, to: say(history.number, { number: 2 }) })
  await expect(window.getByRole('heading', { name: pair })).toBeVisible()
  await expect(figureOf(window, history.figures.joins)).toHaveText('1')
  await expect(figureOf(window, history.figures.inserted)).toHaveText('2')
})

test('the page against its source: differences by F7, and Enter goes to the place in the sheet', async ({ galley }) => {
  const { window } = galley
  await work(galley)
  await press(window, 'Alt+Shift+O')
  await expect(differenceOf(window)).toBeFocused()
  await expect(blockWithin(window, '甲乙')).toBeVisible()
  const current = differenceOf(window).locator('[aria-current]')
  await press(window, 'F7')
  await expect(current).toHaveCount(1)
  const position = window.getByRole('main').getByRole('status')
  await expect(position).toHaveText(/^1 \/ \d/)
  await press(window, 'Shift+F7')
  await expect(position).toHaveText(/^(\d+) \/ \1 /)
  await press(window, 'N')
  while (!(await current.textContent())?.includes('甲乙')) await press(window, 'N')
  await press(window, 'Enter')
  await expect(sheetOf(window)).toBeFocused()
  await expect(blockWith(window, '养老服务甲乙').first()).toBeInViewport()
  await window.keyboard.insertText('丙')
  await expect(sheetOf(window)).toContainText('养老服务丙甲乙')
})

const blockWithin = (window: Page, text: string) => differenceOf(window).locator('ins').filter({ hasText: text })

test('of many steps those in sight are drawn, and what was typed in one go is unfolded by an arrow', async ({
  galley,
}) => {
  const { window, call } = galley
  const edits = [...Array.from({ length: 40 }, () => 'paste'), 'typing', 'typing']
  for (const edit of edits) {
    const view = await readPage(galley, page)
    const after = replaceText(view.page, blocksOf(view.page)[0]?.id ?? '', 0, 0, '字')
    await call('page-revise', {
      page: view.page.id,
      revision: crypto.randomUUID(),
      base: view.revision,
      change: diffPages(view.page, after),
      origin: { kind: 'correction', edit },
    })
  }
  await expectSaved(window, edits.length)
  await press(window, 'Alt+Shift+H')
  await expect(stepsOf(window)).toBeFocused()
  await expect(rowsOf(window).first()).toHaveAttribute('aria-setsize', '42')
  await press(window, 'ArrowRight')
  await expect(rowsOf(window).first()).toHaveAttribute('aria-expanded', 'true')
  await expect(rowsOf(window).first()).toHaveAttribute('aria-setsize', '44')
  await press(window, 'End')
  await expect(rowsOf(window).last()).toContainText(history.source)
  await expect(rowsOf(window).last()).toHaveAttribute('aria-selected', 'true')
  expect(await rowsOf(window).count()).toBeLessThan(35)
})

test('a page without revisions says so, and gives the keys back', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Alt+Shift+H')
  await expect(window.getByRole('heading', { name: history.none })).toBeVisible()
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
})
