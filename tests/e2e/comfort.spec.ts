import type { Page } from '@playwright/test'
import { expectStrongContrast, settle } from './support/accessible.ts'
import { dialogOf, openPage, pageRow, press, putCaret, seeds, sheetOf, words } from './support/desk.ts'
import { expect, test } from './support/galley.ts'

const { desk, editor } = words
const [first, second] = seeds

test('what is chosen and where the keys are is seen without a single colour', async ({ galley }) => {
  const { window } = galley
  await window.emulateMedia({ forcedColors: 'active' })
  await openPage(window, second)
  await expect(pageRow(window, second)).toHaveCSS('outline-style', 'solid')
  await expect(pageRow(window, first)).toHaveCSS('outline-style', 'none')
  await expect(window.getByRole('tab', { name: desk.review.title })).toHaveCSS('border-bottom-style', 'solid')
  await expect(window.getByRole('tab', { name: desk.source.title })).toHaveCSS('border-bottom-style', 'none')
  await press(window, 'Alt+R')
  await expect(
    window
      .locator('#review-panel li')
      .filter({ has: window.locator('[aria-current]') })
      .locator('> *'),
  ).toHaveCSS('outline-style', 'solid')
  await press(window, 'Alt+Enter')
  await expect(window.getByRole('dialog', { name: editor.card })).toHaveCSS('outline-style', 'solid')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`whoever asks for more contrast has seven to one, ${colorScheme}`, async ({ galley }) => {
    const { window } = galley
    await window.emulateMedia({ contrast: 'more', colorScheme })
    await openPage(window, second)
    for (const name of [desk.review.title, desk.search.title, desk.topics.title, desk.source.title]) {
      await window.getByRole('tab', { name }).click()
      await settle(window)
      await expectStrongContrast(window)
    }
  })

test('nothing moves for whoever asks for less motion', async ({ galley }) => {
  const { window } = galley
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await openPage(window, first)
  await press(window, 'F1')
  await expect(dialogOf(window, desk.keys.title)).toBeVisible()
  const moving = () =>
    window.evaluate(
      () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== 0).length,
    )
  expect(await moving()).toBe(0)
})

/** Whether something is cut off at the side of the window, or makes it scroll there. */
const overflow = (window: Page) =>
  window.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main > div, [role="dialog"], header, footer')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > innerWidth + 1)
      .map(({ tagName, className }) => `${tagName} ${className}`),
  )

test('at 200 % panels lie over the sheet and go with Escape, and nothing is cut off', async ({ galley }) => {
  const { window } = galley
  await window.setViewportSize({ width: 640, height: 400 })
  await expect(sheetOf(window)).toBeVisible()
  expect(await overflow(window)).toEqual([])
  const side = window.getByRole('complementary', { name: desk.side.title })
  await expect(side).toBeHidden()
  await press(window, 'Alt+R')
  await expect(side.locator('[aria-current]')).toBeFocused()
  await expect(side).toBeInViewport({ ratio: 1 })
  await press(window, 'Shift+A')
  const all = dialogOf(window, desk.review.all.page)
  await expect(all.getByRole('button').last()).toBeInViewport({ ratio: 1 })
  expect(await overflow(window)).toEqual([])
  await press(window, 'Escape')
  await expect(all).toBeHidden()
  await press(window, 'Alt+R')
  await press(window, 'Escape')
  await expect(side).toBeHidden()
  await expect(sheetOf(window)).toBeFocused()
  await press(window, 'Alt+P')
  await expect(window.getByRole('navigation', { name: desk.pages.title })).toBeInViewport({ ratio: 1 })
  await press(window, 'Escape')
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await press(window, 'F8')
  await press(window, 'Alt+Enter')
  await expect(window.getByRole('dialog', { name: editor.card })).toBeInViewport({ ratio: 0.9 })
  expect(await overflow(window)).toEqual([])
})

test('the seam has the keys and the sheet is seen once a drawer was used', async ({ galley }) => {
  const { window } = galley
  await window.setViewportSize({ width: 640, height: 400 })
  await expect(sheetOf(window)).toBeVisible()
  await press(window, 'Alt+R')
  await expect(window.locator('#review-panel [aria-current]')).toBeFocused()
  await press(window, 'E')
  await expect(sheetOf(window)).toBeFocused()
  await expect(window.getByRole('complementary', { name: desk.side.title })).toBeHidden()
})
