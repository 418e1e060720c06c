import type { Page } from '@playwright/test'
import {
  blockWith,
  expectSaved,
  noticesOf,
  openPage,
  press,
  say,
  seeds,
  selectText,
  sheetOf,
  words,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { readPage } from './support/steps.ts'

const { search, jobs } = words.desk
const [page, other] = seeds

const resultsOf = (window: Page) => window.getByRole('listbox', { name: search.results })
const placesOf = (window: Page) => resultsOf(window).getByRole('option')
const fieldOf = (window: Page) => window.getByRole('textbox', { name: search.text, exact: true })

/** Counts the frames of the window from now on, with the longest time between two, in milliseconds. */
const watchFrames = (window: Page) =>
  window.evaluateHandle(() => {
    const seen = { count: 0, longestPause: 0 }
    let last = performance.now()
    const tick = (): void => {
      const now = performance.now()
      seen.count += 1
      seen.longestPause = Math.max(seen.longestPause, now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    return seen
  })

const selected = (window: Page) => window.evaluate(() => getSelection()?.toString() ?? '')

test.beforeEach(({ galley }) => openPage(galley.window, page))

test('a word is found in the corpus, and Enter goes to its place on another page', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Mod+Shift+F')
  await expect(fieldOf(window)).toBeFocused()
  await window.keyboard.insertText('增进民生福祉')
  await expect(placesOf(window).filter({ hasText: '增进民生福祉' }).first()).toBeVisible()
  await press(window, 'Enter')
  await expect(resultsOf(window)).toBeFocused()
  await press(window, 'Enter')
  await expect(sheetOf(window)).toBeFocused()
  await expect(blockWith(window, '增进民生福祉').first()).toBeVisible()
  await expect.poll(() => selected(window)).toBe('增进民生福祉')
  expect((await readPage(galley, other)).revision).toBe(0)
})

test('Mod+F looks for the selected text on the page, and Escape gives the keys back to it', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '养老服务')
  await press(window, 'Mod+F')
  await expect(fieldOf(window)).toHaveValue('养老服务')
  await expect(window.getByRole('tabpanel').getByRole('status')).toContainText(/^\d+ 处，1 版。$/)
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
  await expect.poll(() => selected(window)).toBe('养老服务')
})

test('the Enter that ends a composition stays in the field', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Mod+Shift+F')
  await window.keyboard.insertText('养老')
  await expect(placesOf(window).first()).toBeVisible()
  await fieldOf(window).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await fieldOf(window).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })
  await expect(fieldOf(window)).toBeFocused()
})

test('all places are replaced with a preview, as one step that the notice undoes', async ({ galley }) => {
  const { window } = galley
  const before = await readPage(galley, page)
  await press(window, 'Mod+H')
  await window.keyboard.insertText('养老服务')
  const replacement = window.getByRole('textbox', { name: search.replacement })
  await replacement.focus()
  await window.keyboard.insertText('安老服务')
  const status = window.getByRole('tabpanel').getByRole('status')
  await expect(status).toContainText(/^\d+ 处/)
  await expect(placesOf(window).locator('ins').first()).toHaveText('安老服务')
  const [, places = ''] = /^(\d+) 处/.exec((await status.textContent()) ?? '') ?? []
  await window.getByRole('button', { name: say(search.replaceAll, { count: places }) }).press('Enter')
  await expect(blockWith(window, '安老服务').first()).toBeVisible()
  await expectSaved(window, before.revision + 1)
  await expect(status).toHaveText(search.none)
  await noticesOf(window).getByRole('button', { name: jobs.undo }).press('Enter')
  await expectSaved(window, before.revision + 2)
  expect((await readPage(galley, page)).page).toEqual(before.page)
})

test('chosen places alone are replaced, Space chooses and R replaces one', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Mod+F')
  await press(window, 'Mod+H')
  await window.keyboard.insertText('养老服务')
  await window.getByRole('textbox', { name: search.replacement }).focus()
  await window.keyboard.insertText('安老服务')
  await expect(placesOf(window).locator('ins').first()).toBeVisible()
  await press(window, 'Enter')
  await expect(resultsOf(window)).toBeFocused()
  const status = window.getByRole('tabpanel').getByRole('status')
  const all = Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0])
  await press(window, 'Space')
  await press(window, 'ArrowDown')
  await press(window, 'Space')
  await window.getByRole('button', { name: say(search.replaceChosen, { count: 2 }) }).press('Enter')
  await expectSaved(window, 1)
  await expect(sheetOf(window).getByText('安老服务')).not.toHaveCount(0)
  const count = async () => JSON.stringify((await readPage(galley, page)).page).split('安老服务').length - 1
  expect(await count()).toBe(2)
  await expect(status).toContainText(say(search.found_other, { count: all - 2, pages: 1 }))
  await resultsOf(window).focus()
  await press(window, 'R')
  await expectSaved(window, 2)
  // At once: the list still shows what stood there before.
  await press(window, 'R')
  await expect(async () => {
    await press(window, 'R')
    expect(await count()).toBeGreaterThan(3)
  }).toPass()
  await expect(window.getByRole('dialog')).toBeHidden()
})

test('a concordance of the selection lines up its places, sorted by what follows', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '养老服务')
  await press(window, 'Alt+K')
  await expect(fieldOf(window)).toHaveValue('养老服务')
  await expect(placesOf(window).first()).toBeVisible()
  const lefts = await placesOf(window)
    .locator('mark')
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)))
  expect(lefts.length).toBeGreaterThan(3)
  expect(new Set(lefts).size).toBe(1)
  const after = await placesOf(window).evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent ?? ''))
  expect(after).toEqual(after.toSorted())
})

test('several roles are chosen at once, and their blocks alone are looked at', async ({ galley }) => {
  const { window } = galley
  const { page: stored } = await readPage(galley, page)
  const placesIn = (...roles: readonly string[]) =>
    stored.articles
      .flatMap(({ blocks }) => blocks)
      .filter(({ role }) => roles.includes(role))
      .reduce((sum, { text }) => sum + text.split('养老').length - 1, 0)
  const status = window.getByRole('tabpanel').getByRole('status')
  const says = (places: number) => expect(status).toContainText(say(search.found_other, { count: places, pages: 1 }))
  await press(window, 'Mod+F')
  await window.keyboard.insertText('养老')
  await window.getByRole('button', { name: search.anyRole }).press('Enter')
  await window.getByRole('option', { name: words.roles.kicker, exact: true }).press('Enter')
  await says(placesIn('kicker'))
  await window.getByRole('option', { name: words.roles.body, exact: true }).press('Enter')
  await says(placesIn('kicker', 'body'))
  await press(window, 'Escape')
  await expect(window.getByRole('button', { name: search.role })).toBeFocused()
  await expect(placesOf(window).first()).toBeVisible()
})

test('an expression that cannot be used says why, and nothing found is said', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Mod+Shift+F')
  await expect(fieldOf(window)).toBeFocused()
  await window.getByRole('button', { name: search.isExpression }).press('Space')
  await fieldOf(window).focus()
  await window.keyboard.insertText('(养')
  const status = window.getByRole('tabpanel').getByRole('status')
  await expect(status).toContainText('正则表达式')
  await window.keyboard.insertText('老)(服务)')
  await expect(status).toContainText(/^\d+ 处/)
  await fieldOf(window).fill('绝不会有的文字')
  await expect(status).toHaveText(search.none)
})

test('an expression made to take for ever ends, and the window goes on working', async ({ galley }) => {
  const { window } = galley
  const status = window.getByRole('tabpanel').getByRole('status')
  await press(window, 'Mod+Shift+F')
  await expect(fieldOf(window)).toBeFocused()
  await window.getByRole('button', { name: search.isExpression }).press('Space')
  for (const hostile of ['(a+)+$', '(.*)*绝不会有的文字', '((a*)*)*b']) {
    await fieldOf(window).fill(hostile)
    await expect(status).toHaveText(search.none)
  }
  await fieldOf(window).fill('(.{1000}){1000}')
  await expect(status).toContainText('正则表达式')
  const endless = '(?:.?){1000}(?:.?){1000}(?:.?){1000}.{1000}'
  // Tried again where the machine had no time for frames: a window that waits for the search never has any meanwhile.
  await expect(async () => {
    await fieldOf(window).fill('')
    await expect(status).toHaveText(search.hint)
    const frames = await watchFrames(window)
    await fieldOf(window).fill(endless)
    await expect(status).toHaveText(words.errors.expressionSlow)
    const { count, longestPause } = await frames.evaluate((seen) => seen)
    expect(count).toBeGreaterThan(10)
    expect(longestPause).toBeLessThan(500)
  }).toPass()
  await fieldOf(window).fill(`${endless}天`)
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
  await window.keyboard.insertText('字')
  await expectSaved(window, 1)
})

test('what was typed a moment ago does not keep a place from being replaced', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Mod+F')
  await window.keyboard.insertText('河西区推动全区养老服务')
  await window.getByRole('button', { name: search.showReplace }).press('Enter')
  await window.getByRole('textbox', { name: search.replacement }).fill('改')
  await expect(placesOf(window)).toHaveCount(2)
  await resultsOf(window).focus()
  await press(window, 'Space')
  await selectText(window, '夕阳')
  await window.keyboard.insertText('新')
  await window.getByRole('button', { name: say(search.replaceChosen, { count: 1 }) }).press('Enter')
  await expect(blockWith(window, '改高质量发展')).toBeVisible()
  await expect(blockWith(window, '描绘幸福新美景')).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(0)
})
