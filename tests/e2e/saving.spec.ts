import {
  blocksOf,
  blockWith,
  expectSaved,
  openPage,
  press,
  putCaret,
  redo,
  seeds,
  sheetOf,
  undo,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'

const typed = '（此处经校对）'

test('what the window calls saved outlives the sudden end of the host', async ({ galley }) => {
  await openPage(galley.window, seeds[0])
  await putCaret(galley.window, 'after', '描绘幸福夕阳美景')
  await galley.window.keyboard.insertText(typed)
  await expectSaved(galley.window, 1)
  await galley.kill()
  await galley.restart()
  await expect(blockWith(galley.window, `描绘幸福夕阳美景${typed}`)).toBeVisible()
  await expectSaved(galley.window, 1)
})

test('undo and redo go on after the program was closed and opened again', async ({ galley }) => {
  await openPage(galley.window, seeds[0])
  const blocks = await blocksOf(galley.window).count()
  await putCaret(galley.window, 'after', '发挥养老服务')
  await press(galley.window, 'Mod+J')
  await galley.window.keyboard.insertText('设')
  await expectSaved(galley.window, 2)
  await galley.restart()

  const mended = blockWith(galley.window, '发挥养老服务设施点、线、面')
  const joined = blockWith(galley.window, '发挥养老服务施点、线、面')
  await expect(mended).toBeVisible()
  await sheetOf(galley.window).focus()
  await undo(galley.window)
  await expectSaved(galley.window, 3)
  await expect(joined).toBeVisible()
  await undo(galley.window)
  await expectSaved(galley.window, 4)
  await expect(joined).toHaveCount(0)
  await expect(blocksOf(galley.window)).toHaveCount(blocks)
  await redo(galley.window)
  await expect(joined).toBeVisible()
  await redo(galley.window)
  await expect(mended).toBeVisible()
  await expectSaved(galley.window, 6)
})
