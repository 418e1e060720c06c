import { blockWith, openPage, pageRow, press, putCaret, seeds, sheetOf, words } from './support/desk.ts'
import { expect, isDesktop, test } from './support/galley.ts'

const { desk } = words
const left = '集团型企业税'

test('the desk comes back as it was left: page, place, panel', async ({ galley }) => {
  await openPage(galley.window, seeds[0])
  await openPage(galley.window, seeds[1])
  await openPage(galley.window, seeds[0])
  await putCaret(galley.window, 'after', left)
  await press(galley.window, 'Alt+O')
  const places = async () => (await galley.call('app-hello', {})).settings.desk.places
  await expect.poll(async () => Object.values((await places()) ?? {}).length).toBeGreaterThan(0)
  await galley.restart()

  const { window } = galley
  await expect(pageRow(window, seeds[0])).toHaveAttribute('aria-selected', 'true')
  await expect(window.getByRole('tab', { name: desk.source.title })).toHaveAttribute('aria-selected', 'true')
  await expect(blockWith(window, left)).toBeInViewport()
  await sheetOf(window).focus()
  await window.keyboard.insertText('某')
  await expect(blockWith(window, `${left}某`)).toBeVisible()

  await openPage(window, seeds[1])
  await openPage(window, seeds[0])
  await expect(blockWith(window, `${left}某`)).toBeInViewport()
})

test('Escape from any panel and Alt+B from anywhere lead to the text, where the caret was', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  await putCaret(window, 'after', left)
  for (const [keys, back] of [
    ['Alt+R', 'Escape'],
    ['Alt+P', 'Escape'],
    ['Mod+F', 'Escape'],
    ['Alt+P', 'Alt+B'],
    ['Alt+Shift+H', 'Alt+B'],
  ] as const) {
    await press(window, keys)
    await expect(sheetOf(window).and(window.locator(':focus'))).toHaveCount(0)
    await press(window, back)
    await expect(sheetOf(window)).toBeFocused()
  }
  await window.keyboard.insertText('某')
  await expect(blockWith(window, `${left}某`)).toBeVisible()
})

test('what changed right before the window went is kept too', async ({ galley }) => {
  test.skip(isDesktop, 'a window of the desktop is not loaded anew')
  const { window } = galley
  await openPage(window, seeds[0])
  await putCaret(window, 'after', left)
  await press(window, 'Alt+O')
  await expect(window.getByRole('tab', { name: desk.source.title })).toHaveAttribute('aria-selected', 'true')
  await window.reload()
  await expect(window.getByRole('tab', { name: desk.source.title })).toHaveAttribute('aria-selected', 'true')
  await expect(blockWith(window, left)).toBeInViewport()
})
