import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  blockWith,
  dialogOf,
  expectSaved,
  openPage,
  pickItem,
  press,
  putCaret,
  seeds,
  sheetOf,
  words,
} from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'

const { desk, commands } = words
const joined = /税\s?务信息化/

async function openPalette({ window }: Galley) {
  await press(window, 'Mod+K')
  const palette = dialogOf(window, desk.palette.title)
  await expect(palette.getByRole('combobox')).toBeFocused()
  return palette
}

test('a command is found by its pinyin and acts where the caret was', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  await putCaret(window, 'after', '集团型企业税')
  const palette = await openPalette(galley)
  await window.keyboard.type('yxyd')
  await expect(palette.getByRole('option').first()).toContainText(commands.block.joinNext)
  await press(window, 'Enter')
  await expect(palette).toBeHidden()
  await expectSaved(window, 1)
  await expect(blockWith(window, joined)).toBeVisible()
  await window.keyboard.insertText('某')
  await expect(blockWith(window, '集团型企业税某')).toBeVisible()
})

test('commands last used stand first, what is not possible now cannot be chosen', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  const palette = await openPalette(galley)
  await expect(palette.getByRole('option', { name: new RegExp(`^${commands.history.undo}`) })).toBeDisabled()
  await window.keyboard.type('light or dark')
  await expect(palette.getByRole('option').first()).toContainText(commands.view.theme)
  await press(window, 'Enter')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await openPalette(galley)
  await expect(palette.getByRole('option').first()).toContainText(commands.view.theme)
  await window.keyboard.type('zzz')
  await expect(palette.getByText(desk.palette.none)).toBeVisible()
  await press(window, 'Escape')
  await expect(palette).toBeHidden()
})

test('what a dialog took the keys from has them again, whether a command or a menu opened it', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  await putCaret(window, 'after', '集团型企业税')
  await openPalette(galley)
  await window.keyboard.type('shezhi')
  await press(window, 'Enter')
  const settings = dialogOf(window, words.settings.title)
  await expect(settings).toBeVisible()
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
  await press(window, 'Alt+S')
  await pickItem(window, words.states.problematic)
  await expect(dialogOf(window, words.states.reasonTitle)).toBeVisible()
  await press(window, 'Escape')
  await expect(sheetOf(window)).toBeFocused()
  await window.keyboard.insertText('某')
  await expect(blockWith(window, '集团型企业税某')).toBeVisible()
})

test('own keys are written in a file, read again, and what is wrong in it is said', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  await press(window, 'F1')
  const dialog = dialogOf(window, desk.keys.title)
  await dialog.getByRole('button', { name: desk.keys.makeFile }).press('Enter')
  await expect(dialog.getByText('keys.json')).toBeVisible()
  const path = join(galley.folder, 'user', 'keys.json')
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ 'block.joinNext': ['Mod+J'] })
  await writeFile(path, '{"block.joinNext": "Ctrl+L", "page.next": "n"}')
  await dialog.getByRole('button', { name: desk.keys.readAgain }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('page.next')
  await press(window, 'Escape')

  await putCaret(window, 'after', '集团型企业税')
  await press(window, 'Mod+L')
  await expectSaved(window, 1)
  await expect(blockWith(window, joined)).toBeVisible()
})
