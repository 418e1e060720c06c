import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dialogOf, noticesOf, press, say, selectText, words } from './support/desk.ts'
import { expect, type Galley, isDesktop, test } from './support/galley.ts'
import { openNamesCorpus } from './support/namesCorpus.ts'

const { known, jobs } = words.desk
const wrong = '林晓宝'

const dialog = (window: Page) => dialogOf(window, known.title)
const listOf = (window: Page) => dialog(window).getByRole('listbox', { name: known.title })
const findingOf = (window: Page) =>
  window.getByRole('region', { name: words.findings.check.inconsistentName }).locator('[data-finding]')
const knownIn = async (galley: Galley) => (await galley.call('corpus-read', {})).known
const countsIn = async (galley: Galley) => (await galley.call('corpus-read', {})).pages.map(({ findings }) => findings)

test.beforeEach(({ galley }) => openNamesCorpus(galley))

test('W says that a name is right: it is doubted on no page, until the notice takes it back', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Alt+R')
  await press(window, 'W')
  await expect(findingOf(window)).toHaveCount(0)
  expect(await knownIn(galley)).toEqual([wrong])
  await expect.poll(() => countsIn(galley)).toEqual([0, 0, 0, 0, 1, 0, 0])
  await noticesOf(window).getByRole('button', { name: jobs.undo }).press('Enter')
  await expect(findingOf(window)).toHaveCount(1)
  await expect.poll(() => countsIn(galley)).toEqual([0, 0, 1, 1, 1, 0, 0])
})

test('dismissing a name offers to have it known, and asks nothing', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Alt+R')
  await press(window, 'X')
  await expect(findingOf(window)).toHaveCount(0)
  const offer = noticesOf(window).getByText(say(known.offer, { word: wrong }))
  await expect(offer).toBeVisible()
  expect(await knownIn(galley)).toEqual([])
  await noticesOf(window).getByRole('button', { name: known.offerAdd }).press('Enter')
  await expect(noticesOf(window).getByText(say(known.addedWord, { word: wrong }))).toBeVisible()
  await expect.poll(() => countsIn(galley)).toEqual([0, 0, 0, 0, 1, 0, 0])
})

test('selected words are added from the text', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '步道')
  await press(window, 'Alt+Shift+W')
  await expect.poll(() => knownIn(galley)).toEqual(['步道'])
})

test('the list is added to, found in, taken from and written out by keys alone', async ({ galley }) => {
  const { window } = galley
  await press(window, 'Alt+W')
  await expect(dialog(window)).toContainText(known.empty)
  const field = dialog(window).getByRole('textbox', { name: known.field })
  await expect(field).toBeFocused()
  await window.keyboard.insertText('左树发')
  await press(window, 'Enter')
  await expect(listOf(window).getByRole('option')).toHaveText(['左树发'])
  await field.focus()
  await field.evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '会聚\n左树发\n的\n\n林晓宝\r\n')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const status = dialog(window).getByRole('status')
  await expect(status).toHaveText(say(known.report, { added: 2, present: 1, refused: 1 }))
  await expect(dialog(window).getByRole('list', { name: known.notTaken }).getByRole('listitem')).toHaveText(
    say(known.refused.short, { word: '的' }),
  )
  await field.fill('林')
  await expect(status).toHaveText(say(known.found_other, { count: 1 }))
  await expect(listOf(window).getByRole('option')).toHaveText(['林晓宝'])
  await field.fill('的')
  await press(window, 'Enter')
  await expect(status).toHaveText(say(known.report, { added: 0, present: 0, refused: 1 }))
  await field.fill('')
  await expect(listOf(window).getByRole('option')).toHaveText(['会聚', '林晓宝', '左树发'])
  await listOf(window).focus()
  await press(window, 'End')
  await press(window, 'Delete')
  await expect(listOf(window).getByRole('option')).toHaveCount(2)
  await expect(status).toHaveText(say(known.count_other, { count: 2 }))
  await noticesOf(window).getByRole('button', { name: jobs.undo }).last().press('Enter')
  await expect(listOf(window).getByRole('option')).toHaveCount(3)
  await dialog(window).getByRole('button', { name: known.export }).press('Enter')
  await dialog(window).getByRole('textbox', { name: words.desk.export.folder }).fill(join(galley.folder, 'out'))
  await dialog(window).getByRole('button', { name: words.desk.export.do, exact: true }).press('Enter')
  await expect(noticesOf(window)).toContainText('新桥报 known.txt')
})

test('a notice stays while it has the keys, and gives them back', async ({ galley }) => {
  const { window } = galley
  await window.clock.install()
  await press(window, 'Alt+W')
  const field = dialog(window).getByRole('textbox', { name: known.field })
  await expect(field).toBeFocused()
  await window.keyboard.insertText('左树发')
  await press(window, 'Enter')
  const undo = noticesOf(window).getByRole('button', { name: jobs.undo })
  await undo.focus()
  await window.clock.fastForward(20_000)
  await expect(undo).toBeFocused()
  await undo.press('Enter')
  await expect.poll(() => knownIn(galley)).toEqual([])
  await expect(field).toBeFocused()
})

test('what is typed while a word is being added stays in the field', async ({ galley }) => {
  test.skip(isDesktop, 'calls of the desktop cannot be held back from here')
  const { window } = galley
  await press(window, 'Alt+W')
  const field = dialog(window).getByRole('textbox', { name: known.field })
  await expect(field).toBeFocused()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await window.route('**/api/call/known-add', async (route) => {
    await held
    await route.continue()
  })
  await window.keyboard.insertText('左树发')
  const added = window.waitForResponse('**/api/call/known-add')
  await press(window, 'Enter')
  await field.fill('会聚')
  release()
  await added
  await expect.poll(() => knownIn(galley)).toEqual(['左树发'])
  await expect(noticesOf(window).getByText(say(known.addedWord, { word: '左树发' }))).toBeVisible()
  await expect(field).toHaveValue('会聚')
})

test('a file of words is imported with a report', async ({ galley }) => {
  test.skip(isDesktop, 'the desktop asks for the file in a dialog of its own')
  const { window } = galley
  const path = join(galley.folder, 'words.txt')
  await writeFile(path, '林晓宝\n林晓兰\n12\n')
  await press(window, 'Alt+W')
  const chooser = window.waitForEvent('filechooser')
  await dialog(window).getByRole('button', { name: known.import }).press('Enter')
  await (await chooser).setFiles(path)
  await expect(dialog(window).getByRole('status')).toHaveText(say(known.report, { added: 2, present: 0, refused: 1 }))
  await press(window, 'Escape')
  await expect.poll(() => countsIn(galley)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
