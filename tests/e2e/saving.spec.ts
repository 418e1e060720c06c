import { execFileSync } from 'node:child_process'
import { diffPages } from '../../shared/page/diffPages.ts'
import { joinBlocks } from '../../shared/page/edits.ts'
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
  words,
} from './support/desk.ts'
import { expect, isDesktop, test } from './support/galley.ts'
import { readPage } from './support/steps.ts'

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

test('what could not stand beside an edit from elsewhere is not lost', async ({ galley }) => {
  test.skip(isDesktop, 'only a request can be held back')
  const { window } = galley
  await openPage(window, seeds[0])
  const { page, revision } = await readPage(galley, seeds[0])
  const blocks = page.articles.flatMap((article) => article.blocks)
  const at = blocks.findIndex(({ text }) => text.startsWith('施点、线、面'))
  const [left, right] = [blocks[at - 1]?.id ?? '', blocks[at]?.id ?? '']
  const change = diffPages(page, joinBlocks(page, left, right))
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const isHeld = window.waitForRequest('**/api/call/page-revise')
  const hold = { times: 1 }
  await window.route(
    '**/api/call/page-revise',
    async (route) => {
      await gate
      await route.continue()
    },
    hold,
  )
  await putCaret(window, 'before', '施点、线、面')
  await window.keyboard.insertText('设')
  await isHeld
  const origin = { kind: 'correction', edit: 'block.joinNext' } as const
  const selection = { before: null, after: null }
  const revise = { page: page.id, revision: crypto.randomUUID(), base: revision, change, origin, selection }
  await galley.call('page-revise', revise)
  letGo()
  await expect(window.getByText(words.errors.revisionStale)).toHaveCount(1)
  await window.getByRole('button', { name: words.desk.copyRefused }).click()
  await putCaret(window, 'after', '保障健康促进。')
  await press(window, 'Mod+V')
  await expect(blockWith(window, '保障健康促进。设施点、线、面')).toBeVisible()
})

test('a write that fails is said loudly, loses nothing and is made good', async ({ galley }) => {
  test.skip(process.platform !== 'linux', 'only Linux can take the disk from a running process')
  const { window } = galley
  // Without a file size that it may write, every write of the host fails.
  const allow = (size: string) => execFileSync('prlimit', ['--pid', String(galley.pid), `--fsize=${size}:unlimited`])
  const state = window.getByRole('contentinfo').getByRole('status')
  await openPage(window, seeds[0])
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  allow('0')
  await window.keyboard.insertText(typed)
  await expect(state).toContainText(words.desk.saving.unsaved)
  await expect(window.getByRole('alert')).toBeVisible()
  await expect(blockWith(window, typed)).toBeVisible()
  await press(window, 'Alt+PageDown')
  await expect(window.getByText(words.desk.stayUnsaved)).toBeVisible()
  await expect(blockWith(window, typed)).toBeVisible()

  allow('unlimited')
  await expectSaved(window, 1)
  await expect(window.getByRole('alert')).toBeHidden()
  await galley.kill()
  await galley.restart()
  await expect(blockWith(galley.window, `描绘幸福夕阳美景${typed}`)).toBeVisible()
})
