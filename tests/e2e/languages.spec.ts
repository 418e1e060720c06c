import { messages } from '../../shared/messages/messages.ts'
import { sheetOf, words } from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'

const english = messages.en

const paper = (galley: Galley) =>
  galley.window.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [])
const isDark = async (galley: Galley) => (await paper(galley)).every((part) => part < 100)

test('the language follows a Chinese system', async ({ galley }) => {
  const { window } = galley
  await expect(window.getByRole('button', { name: words.desk.import.button })).toBeVisible()
  expect(await window.evaluate(() => document.documentElement.lang)).toMatch(/^zh/)
})

test.describe('on an English system', () => {
  test.use({ locale: 'en-GB' })

  test('the language follows it, can be switched, and stays switched', async ({ galley }) => {
    const { window } = galley
    await expect(window.getByRole('button', { name: english.desk.import.button, exact: true })).toBeVisible()
    await window.getByRole('contentinfo').getByRole('button', { name: english.desk.language }).click()
    await expect(window.getByRole('button', { name: words.desk.import.button })).toBeVisible()
    await expect(sheetOf(window)).toBeVisible()
    expect(await window.evaluate(() => document.documentElement.lang)).toMatch(/^zh/)
    await galley.restart()
    await expect(galley.window.getByRole('button', { name: words.desk.import.button })).toBeVisible()
  })
})

test('light and dark follow the system until one is chosen', async ({ galley }) => {
  const { window } = galley
  await window.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => isDark(galley)).toBe(false)
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => isDark(galley)).toBe(true)
  await window.getByRole('button', { name: words.commands.settings.open }).click()
  const dialog = window.getByRole('dialog', { name: words.settings.title })
  await dialog.getByText(words.settings.themes.light, { exact: true }).click()
  await expect.poll(() => isDark(galley)).toBe(false)
  await galley.restart()
  await galley.window.emulateMedia({ colorScheme: 'dark' })
  await expect(sheetOf(galley.window)).toBeVisible()
  await expect.poll(() => isDark(galley)).toBe(false)
})

test('the text of the page grows and shrinks without the tool around it', async ({ galley }) => {
  const { window } = galley
  const size = () =>
    sheetOf(window)
      .getByRole('paragraph')
      .nth(3)
      .evaluate((block) => parseFloat(getComputedStyle(block).fontSize))
  const before = await size()
  await window.getByRole('button', { name: words.desk.larger }).click()
  await expect.poll(size).toBeGreaterThan(before)
  await window.getByRole('button', { name: words.desk.smaller }).click()
  await expect.poll(size).toBe(before)
})
