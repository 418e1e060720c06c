import {
  blockWith,
  dialogOf,
  expectSaved,
  openPage,
  pageRow,
  press,
  putCaret,
  seeds,
  selectText,
  sheetOf,
  words,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'

const [page] = seeds

test.beforeEach(({ galley }) => openPage(galley.window, page))

for (const keys of ['Alt+T', 'Mod+,', 'F1', 'Alt+M']) {
  test(`typing goes on where the caret was after ${keys} and Escape`, async ({ galley }) => {
    const { window } = galley
    await putCaret(window, 'after', '发挥养老服务')
    await press(window, keys)
    await expect(window.getByRole('dialog')).toBeVisible()
    await press(window, 'Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
    await window.keyboard.insertText('设')
    await expectSaved(window, 1)
    await expect(blockWith(window, '发挥养老服务设')).toHaveCount(1)
  })
}

test('Escape leaves a note unwritten', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '养老服务关系民生福祉')
  await press(window, 'Alt+N')
  const dialog = dialogOf(window, words.editor.notes.add)
  await window.keyboard.insertText('核对原刊')
  await expect(dialog.getByRole('textbox')).toHaveValue('核对原刊')
  await press(window, 'Escape')
  await expect(dialog).toBeHidden()
  await expectSaved(window, 0)
})

test('the keys stay with the text when another page comes by its keys', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '发挥养老服务')
  for (const [keys, name] of [
    ['Alt+PageDown', seeds[1]],
    ['Alt+PageUp', seeds[0]],
  ] as const) {
    await press(window, keys)
    await expect(pageRow(window, name)).toHaveAttribute('aria-selected', 'true')
    await expect(sheetOf(window)).toBeFocused()
  }
})
