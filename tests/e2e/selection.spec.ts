import type { Page } from '@playwright/test'
import {
  dialogOf,
  expectSaved,
  noticesOf,
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

const { pages, search, stateOfMany, jobs, export: exporting } = words.desk
const { states } = words

const listOf = (window: Page) => window.getByRole('listbox', { name: pages.title })
const chosenOf = (window: Page) => listOf(window).getByRole('option', { selected: true })
const expectChosen = async (window: Page, names: readonly string[]) => {
  await expect(chosenOf(window)).toHaveCount(names.length)
  await expect(chosenOf(window)).toContainText([...names])
}
const toldOf = (window: Page, count: number) =>
  window.getByRole('status').filter({ hasText: say(pages.selected_other, { count }) })

test.beforeEach(async ({ galley }) => {
  await openPage(galley.window, seeds[0])
  await listOf(galley.window).focus()
})

test('Space and Shift with the arrows choose pages, and Escape chooses none', async ({ galley: { window } }) => {
  await press(window, 'Shift+ArrowDown')
  await press(window, 'Shift+ArrowDown')
  await expectChosen(window, [seeds[0], seeds[1], seeds[2]])
  await expect(toldOf(window, 3)).toBeVisible()
  await press(window, 'Shift+ArrowUp')
  await expectChosen(window, [seeds[0], seeds[1]])
  await press(window, 'End')
  await press(window, 'Space')
  await expectChosen(window, [seeds[0], seeds[1], seeds[4]])
  await expect(pageRow(window, seeds[0])).toHaveAttribute('aria-current', 'page')
  await press(window, 'Escape')
  await expectChosen(window, [seeds[0]])
  await expect(toldOf(window, 3)).toHaveCount(0)
})

test('Ctrl and Shift with a click choose pages without opening them', async ({ galley: { window } }) => {
  await pageRow(window, seeds[1]).click({ modifiers: ['ControlOrMeta'] })
  await pageRow(window, seeds[3]).click({ modifiers: ['Shift'] })
  await expectChosen(window, [seeds[1], seeds[2], seeds[3]])
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('')
  await pageRow(window, seeds[2]).click({ modifiers: ['ControlOrMeta'] })
  await expectChosen(window, [seeds[1], seeds[3]])
  await expect(pageRow(window, seeds[0])).toHaveAttribute('aria-current', 'page')
})

test('the chosen pages alone are searched, and what is found follows the choice', async ({ galley: { window } }) => {
  const found = window.getByRole('tabpanel').getByRole('status')
  await press(window, 'Shift+ArrowDown')
  await window.getByRole('button', { name: pages.findSelected }).press('Enter')
  await expect(window.getByRole('textbox', { name: search.text, exact: true })).toBeFocused()
  await window.keyboard.insertText('的')
  await expect(found).toContainText(/，2 版。/)
  await listOf(window).focus()
  await press(window, 'Shift+ArrowDown')
  await expect(found).toContainText(/，3 版。/)
})

test('the chosen pages are exported alone', async ({ galley: { window } }) => {
  await press(window, 'Shift+ArrowDown')
  await window.getByRole('button', { name: pages.exportSelected }).press('Enter')
  const dialog = window.getByRole('dialog', { name: exporting.title })
  await expect(dialog.getByRole('radio', { name: say(exporting.scopes.selected, { count: 2 }) })).toBeChecked()
  await dialog.getByRole('button', { name: exporting.do }).press('Enter')
  await expect(window.getByRole('dialog', { name: exporting.report })).toContainText(
    say(exporting.done_other, { count: 2 }),
  )
})

const withState = (window: Page, state: string) => listOf(window).getByRole('option', { name: new RegExp(state) })

test('the chosen pages are set as proofread by keys, and undone at once', async ({ galley: { window } }) => {
  await press(window, 'Shift+ArrowDown')
  await press(window, 'Shift+ArrowDown')
  await press(window, 'Alt+Shift+M')
  await expect(window.getByRole('menu', { name: pages.stateSelected })).toBeVisible()
  await pickItem(window, states.proofread)
  await expect(noticesOf(window)).toContainText(say(stateOfMany.done_other, { count: 3 }))
  await expect(withState(window, states.proofread)).toHaveCount(3)
  await expectChosen(window, [seeds[0], seeds[1], seeds[2]])
  await press(window, 'Alt+U')
  await expect(withState(window, states.untouched)).toHaveCount(5)
  await expect(listOf(window)).toBeFocused()
  await expect(noticesOf(window)).toContainText(say(jobs.undone_other, { count: 3 }))
})

test('the state of chosen pages is set while their list is folded or the history is open', async ({
  galley: { window },
}) => {
  const menu = window.getByRole('menu', { name: pages.stateSelected })
  await press(window, 'Shift+ArrowDown')
  await window.getByRole('button', { name: pages.toggle }).press('Enter')
  await expect(listOf(window)).toBeHidden()
  await press(window, 'Alt+Shift+M')
  await pickItem(window, states.proofread)
  await expect(withState(window, states.proofread)).toHaveCount(2)
  await press(window, 'Alt+Shift+H')
  await expect(listOf(window)).toBeHidden()
  await press(window, 'Alt+Shift+M')
  await expect(menu).toBeVisible()
  await press(window, 'Escape')
  await expect(menu).toBeHidden()
  await expectChosen(window, [seeds[0], seeds[1]])
})

test('pages that are problematic for one reason say it, and a later edit is kept and named by undo', async ({
  galley: { window },
}) => {
  await press(window, 'Shift+ArrowDown')
  await press(window, 'Alt+Shift+M')
  await pickItem(window, states.problematic)
  const dialog = dialogOf(window, states.reasonTitle)
  await dialog.getByRole('textbox', { name: states.reason }).fill('重扫')
  await press(window, 'Enter')
  await expect(withState(window, states.problematic)).toHaveCount(2)
  await expect(window.getByRole('main')).toContainText('重扫')
  await openPage(window, seeds[1])
  await expect(window.getByRole('main')).toContainText('重扫')
  const first = window.getByRole('main').getByRole('textbox').getByRole('paragraph').first()
  const text = ((await first.textContent()) ?? '').slice(0, 6)
  await putCaret(window, 'before', text)
  await window.keyboard.insertText('又')
  await expectSaved(window, 2)
  await noticesOf(window).getByRole('button', { name: jobs.undo }).press('Enter')
  await expect(noticesOf(window)).toContainText(say(jobs.undoneBut_one, { count: 1, left: 1, names: seeds[1] }))
  await expect(first).toContainText(`又${text}`)
  await expect(withState(window, states.problematic)).toHaveCount(1)
  await putCaret(window, 'after', `又${text}`)
  await undo(window)
  await undo(window)
  await expect(withState(window, states.problematic)).toHaveCount(0)
})
