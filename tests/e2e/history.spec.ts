import type { Page } from '@playwright/test'
import { diffPages } from '../../shared/page/diffPages.ts'
import { replaceText } from '../../shared/page/edits.ts'
import { blocksOf as pageBlocks } from '../../shared/page/find.ts'
import {
  blockWith,
  expectSaved,
  noticesOf,
  openPage,
  press,
  putCaret,
  say,
  seeds,
  sheetOf,
  words,
} from './support/desk.ts'
import { expect, type Galley, isDesktop, test } from './support/galley.ts'
import { findingsOf, readPage } from './support/steps.ts'

const { history, findings } = words
const [page] = seeds

const stepsOf = (window: Page) => window.getByRole('tree', { name: history.list })
const rowsOf = (window: Page) => stepsOf(window).getByRole('treeitem')
const differenceOf = (window: Page) => window.getByRole('region', { name: history.difference })
const figureOf = (window: Page, name: string) =>
  window.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd')

const currentOf = (window: Page) => differenceOf(window).locator('[aria-current]')

/** Puts letters before a block's text, from elsewhere. */
async function reviseElsewhere(galley: Galley, text: string, edit = 'paste', within = ''): Promise<void> {
  const view = await readPage(galley, page)
  const block = pageBlocks(view.page).find((each) => each.text.includes(within))
  const after = replaceText(view.page, block?.id ?? '', 0, 0, text)
  await galley.call('page-revise', {
    page: view.page.id,
    revision: crypto.randomUUID(),
    base: view.revision,
    change: diffPages(view.page, after),
    origin: { kind: 'correction', edit },
  })
}

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
  const current = currentOf(window)
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
  const { window } = galley
  const edits = [...Array.from({ length: 40 }, () => 'paste'), 'typing', 'typing']
  for (const edit of edits) await reviseElsewhere(galley, '字', edit)
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
  await expect(window.getByRole('heading', { name: history.noSteps.untouched.title })).toBeVisible()
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
})

test('compared with its source, a page without revisions says that both are the same', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Alt+Shift+O')
  await expect(window.getByRole('heading', { name: history.noSteps.same.title })).toBeVisible()
  await press(window, 'Enter')
  await expect(sheetOf(window)).toBeFocused()
})

test('from a past step one comes to where its text stands by now', async ({ galley }) => {
  const { window } = galley
  await work(galley)
  await reviseElsewhere(galley, '又是几个字', 'paste', '养老服务甲乙')
  await expectSaved(window, 3)
  await press(window, 'Alt+Shift+H')
  await expect(stepsOf(window)).toBeFocused()
  await press(window, 'ArrowDown')
  await expect(blockWithin(window, '甲乙')).toBeVisible()
  await differenceOf(window).focus()
  await press(window, 'N')
  await press(window, 'Enter')
  await expect(sheetOf(window)).toBeFocused()
  await window.keyboard.insertText('丙')
  await expect(sheetOf(window)).toContainText('养老服务丙甲乙')
})

test('what one is at stays in view when all text is shown, and the keys stay too', async ({ galley }) => {
  const { window } = galley
  await work(galley)
  await press(window, 'Alt+Shift+O')
  await expect(differenceOf(window)).toBeFocused()
  const current = currentOf(window)
  await press(window, 'Shift+F7')
  const changes = current.locator('del, ins')
  const last = await changes.allTextContents()
  const folds = differenceOf(window).getByRole('button', { name: keptLines })
  const expectLast = async () => {
    await expect(changes).toHaveText(last)
    await expect(changes.first()).toBeInViewport()
  }
  await press(window, 'W')
  await expect(folds.first()).toBeAttached()
  await expectLast()
  await press(window, 'W')
  await expect(folds).toHaveCount(0)
  await expectLast()
  await press(window, 'W')
  await folds.first().press('Enter')
  await expect(folds).toHaveCount(0)
  await expect(differenceOf(window)).toBeFocused()
})

const keptLines = new RegExp(say(history.kept_other, { count: '\\d+' }))

test('D puts what was and what is side by side, here and the next time', async ({ galley }) => {
  const { window } = galley
  await work(galley)
  await press(window, 'Alt+Shift+O')
  await expect(differenceOf(window)).toBeFocused()
  await press(window, 'D')
  const cellsOf = (of: Page) =>
    differenceOf(of)
      .locator('[data-index]')
      .filter({ hasText: '甲乙' })
      .getByRole('paragraph')
      .filter({ hasText: '养老服务' })
  const cells = cellsOf(window)
  await expect(cells).toHaveCount(2)
  await expect(cells.first()).not.toContainText('甲乙')
  await expect(cells.last().locator('ins').filter({ hasText: '甲乙' })).toBeVisible()
  await expect(cells.last().locator('del')).toHaveCount(0)
  const [left, right] = [await cells.first().boundingBox(), await cells.last().boundingBox()]
  expect(left?.y).toBe(right?.y)
  await expect.poll(async () => (await galley.call('app-hello', {})).settings.desk.differenceSides).toBe(true)
  await galley.restart()
  await expect(sheetOf(galley.window)).toBeVisible()
  await press(galley.window, 'Alt+Shift+O')
  await expect(cellsOf(galley.window)).toHaveCount(2)
  await galley.window.setViewportSize({ width: 900, height: 700 })
  await expect(cellsOf(galley.window)).toHaveCount(1)
})

test('a restore is undone from its notice only while nothing else was done', async ({ galley }) => {
  const { window } = galley
  await work(galley)
  await press(window, 'Alt+Shift+H')
  await expect(stepsOf(window)).toBeFocused()
  await press(window, 'End')
  await press(window, 'Enter')
  await expectSaved(window, 3)
  await reviseElsewhere(galley, '字')
  await expectSaved(window, 4)
  const notices = noticesOf(window)
  await notices.getByRole('button', { name: history.undoRestore }).press('Enter')
  await expect(notices).toContainText(history.undoLate)
  expect((await readPage(galley, page)).revision).toBe(4)
})

test('where the revisions cannot be read this is said, with another try, and Escape leads back', async ({ galley }) => {
  test.skip(isDesktop, 'calls of the desktop cannot be made to fail from here')
  const { window } = galley
  await work(galley)
  await window.route('**/api/call/page-list-revisions', (route) =>
    route.fulfill({ json: { ok: false, error: { code: 'pageDamaged', params: { name: 'x' } } } }),
  )
  await press(window, 'Alt+Shift+H')
  await expect(window.getByRole('main').getByRole('alert')).toBeVisible()
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
  await press(window, 'Alt+Shift+H')
  await window.unroute('**/api/call/page-list-revisions')
  await window.getByRole('main').getByRole('button', { name: words.desk.tryAgain }).press('Enter')
  await expect(stepsOf(window)).toBeFocused()
  await expect(rowsOf(window)).toHaveCount(3)
})

test('a comparison that takes long is stopped, and begun again', async ({ galley }) => {
  test.skip(isDesktop, 'the window asks the host past the browser')
  const { window } = galley
  await reviseElsewhere(galley, '甲')
  const called: unknown[] = []
  let answer = () => {}
  await window.route('**/api/call/page-compare', async (route) => {
    called.push(route.request().postDataJSON().as)
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    await route.fallback()
  })
  await press(window, 'Alt+Shift+O')
  const main = window.getByRole('main')
  await expect(main.getByRole('status').filter({ hasText: history.comparing })).toBeVisible()
  const asked = window.waitForRequest('**/api/call/compare-cancel')
  await main.getByRole('button', { name: history.stop }).press('Enter')
  called.push((await asked).postDataJSON().as)
  await expect(main.getByRole('alert')).toContainText(words.errors.cancelled)
  answer()
  await expect(differenceOf(window)).toHaveCount(0)
  expect(called[1]).toBe(called[0])
  await window.unroute('**/api/call/page-compare')
  await main.getByRole('button', { name: words.desk.tryAgain }).press('Enter')
  await expect(differenceOf(window).locator('ins')).toContainText('甲')
  await expect(main.getByRole('button', { name: history.stop })).toHaveCount(0)
})
