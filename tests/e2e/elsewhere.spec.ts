import type { Page } from '@playwright/test'
import { blockWith, expectSaved, press, putCaret, say, undo, words } from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'
import { openNamesCorpus } from './support/namesCorpus.ts'

const { elsewhere, search, notices } = words.desk
const [right, wrong] = ['林晓岚', '林晓宝']
const sentence = say(elsewhere.notice_other, { from: wrong, to: right, count: 1 })

const noticeOf = (window: Page) => window.getByRole('region', { name: notices }).getByText(sentence)
const placesOf = (window: Page) =>
  window
    .getByRole('listbox', { name: search.results })
    .getByRole('option')
    .filter({ has: window.locator('del') })
const textOf = async ({ call }: Galley, name: string) => {
  const { pages } = await call('corpus-read', {})
  return JSON.stringify(await call('page-read', { page: pages.find((page) => page.name === name)?.id ?? '' }))
}

/** Puts the last character of the name right: deletes it, and types the other one. */
async function correct(window: Page): Promise<void> {
  await putCaret(window, 'after', wrong)
  await press(window, 'Backspace')
  await window.keyboard.insertText('岚')
  await expect(blockWith(window, right)).toBeVisible()
}

test.beforeEach(({ galley }) => openNamesCorpus(galley))

test('a correction by hand that stands elsewhere is said, and shown with both filled in', async ({ galley }) => {
  const { window } = galley
  await correct(window)
  await expect(noticeOf(window)).toBeVisible()
  expect(await textOf(galley, '4.txt')).toContain(wrong)
  await press(window, 'Alt+Shift+K')
  await expect(noticeOf(window)).toBeHidden()
  await expect(window.getByRole('textbox', { name: search.text, exact: true })).toHaveValue(wrong)
  await expect(window.getByRole('textbox', { name: search.replacement })).toHaveValue(right)
  await expect(placesOf(window)).toHaveCount(1)
  expect(await textOf(galley, '4.txt')).toContain(wrong)
  await window.getByRole('button', { name: say(search.replaceAll, { count: 1 }) }).press('Enter')
  await expect.poll(() => textOf(galley, '4.txt')).not.toContain(wrong)
})

test('deleting, and typing after a rest, is one correction', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', wrong)
  await press(window, 'Backspace')
  await expectSaved(window, 1)
  await window.keyboard.insertText('岚')
  await expect(noticeOf(window)).toBeVisible()
})

test('what is undone is no longer offered', async ({ galley }) => {
  const { window } = galley
  await correct(window)
  await expect(noticeOf(window)).toBeVisible()
  await undo(window)
  await expect(blockWith(window, wrong)).toBeVisible()
  await expect(noticeOf(window)).toBeHidden()
})

test('an accepted fix of a name that stands elsewhere is said too', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Alt+R')
  await press(window, 'Enter')
  await expect(noticeOf(window)).toBeVisible()
  const region = window.getByRole('region', { name: notices })
  await region.getByRole('button', { name: words.desk.close }).last().press('Enter')
  await expect(noticeOf(window)).toBeHidden()
  expect(await textOf(galley, '4.txt')).toContain(wrong)
})
