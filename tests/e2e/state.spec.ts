import {
  dialogOf,
  expectSaved,
  openPage,
  pageRow,
  pickItem,
  press,
  putCaret,
  say,
  seeds,
  undo,
  words,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'

const { desk, states } = words
const [page] = seeds

test('the first correction of a page puts it in progress', async ({ galley }) => {
  const { window } = galley
  const state = (name: string) => window.getByRole('button', { name: say(states.current, { state: name }) })
  await openPage(window, page)
  await expect(state(states.untouched)).toBeVisible()
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await window.keyboard.insertText('。')
  await expect(state(states.inProgress)).toBeVisible()
  await expectSaved(window, 1)
  await undo(window)
  await expect(state(states.untouched)).toBeVisible()
})

test('a problematic page says why, in the list of pages too', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await press(window, 'Alt+S')
  await pickItem(window, states.problematic)
  const dialog = dialogOf(window, states.reasonTitle)
  await expect(dialog.getByRole('button', { name: states.set })).toBeDisabled()
  await dialog.getByRole('textbox', { name: states.reason }).fill('下部模糊')
  await press(window, 'Enter')
  await expectSaved(window, 1)
  await expect(window.getByRole('main')).toContainText('下部模糊')
  await expect(pageRow(window, page)).toHaveAccessibleName(new RegExp(states.problematic))
  await galley.restart()
  await expect(pageRow(galley.window, page)).toHaveAccessibleName(new RegExp(states.problematic))
  await expect(galley.window.getByRole('main')).toContainText('下部模糊')
})

test('progress counts the pages that were proofread and validated', async ({ galley }) => {
  const { window } = galley
  const progress = window.getByRole('region', { name: desk.progress.title })
  await expect(progress).toContainText(say(desk.progress.done, { done: 0, all: 5 }))
  for (const [index, state] of [states.proofread, states.validated].entries()) {
    await openPage(window, seeds[index] ?? '')
    await press(window, 'Alt+S')
    await pickItem(window, state)
    await expectSaved(window, 1)
    await expect(progress).toContainText(say(desk.progress.done, { done: index + 1, all: 5 }))
  }
  await window.getByRole('button', { name: desk.pages.byState }).click()
  await window.getByRole('option', { name: states.validated, exact: true }).click()
  await expect(pageRow(window, seeds[1])).toBeVisible()
  await expect(pageRow(window, seeds[0])).toBeHidden()
})
