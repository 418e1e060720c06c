import {
  blockWith,
  dialogOf,
  expectSaved,
  openPage,
  pickItem,
  press,
  putCaret,
  say,
  seeds,
  selectText,
  sheetOf,
  toolsOf,
  undo,
  words,
} from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'
import { oneStep, readPage } from './support/steps.ts'

const [page] = seeds
const passage = '主动增强国家安全隐患'
const below = '国家安全教育宣讲会暨驿站思政课举行'

async function marked(galley: Galley) {
  const { page: saved } = await readPage(galley, page)
  return saved.articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ text, marks }) => marks.map(({ kind, from, to }) => ({ kind, text: text.slice(from, to) }))),
  )
}

test.beforeEach(({ galley }) => openPage(galley.window, page))

for (const [kind, keys] of [
  ['unclear', 'Mod+Shift+U'],
  ['sic', 'Mod+Shift+S'],
  ['supplied', 'Mod+Shift+P'],
] as const) {
  test(`a passage is marked ${kind} and cleared again`, async ({ galley }) => {
    const { window } = galley
    await selectText(window, passage)
    await oneStep(
      galley,
      page,
      () => press(window, keys),
      () => expect.poll(() => marked(galley)).toEqual([{ kind, text: passage }]),
    )
    await selectText(window, passage)
    await press(window, 'Mod+Shift+0')
    await expectSaved(window, 4)
    expect(await marked(galley)).toEqual([])
  })
}

test('a gap says that text is lost, and stays out of the text itself', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '发挥养老服务')
  await press(window, 'Mod+Shift+G')
  await expectSaved(window, 1)
  expect(await marked(galley)).toEqual([{ kind: 'gap', text: '' }])
  await window.keyboard.insertText('设')
  await expectSaved(window, 2)
  expect(await marked(galley)).toEqual([{ kind: 'gap', text: '' }])
  // What follows the gap is typed behind it.
  const { page: saved } = await readPage(galley, page)
  const blocks = saved.articles.flatMap(({ blocks: own }) => own)
  const [gap] = blocks.flatMap(({ text, marks }) => marks.map(({ from }) => text.slice(from)))
  expect(gap).toMatch(/^设/)
  await undo(window)
  await undo(window)
  await expectSaved(window, 4)
  expect(await marked(galley)).toEqual([])
})

test('marks are painted over the text, and erased when they are cleared', async ({ galley }) => {
  const { window } = galley
  const painted = () =>
    window.evaluate(() => [...(CSS.highlights.get('galley-unclear') ?? [])].map((range) => String(range)))
  await selectText(window, passage)
  await press(window, 'Mod+Shift+U')
  await expect.poll(painted).toEqual([passage])
  await window.keyboard.press('Escape')
  await putCaret(window, 'before', passage)
  await window.keyboard.insertText('更')
  await expect.poll(painted).toEqual([passage])
  await selectText(window, passage)
  await press(window, 'Mod+Shift+0')
  await expect.poll(painted).toEqual([])
})

test('a mark out of sight is put away while letters come, and is back once it is scrolled to', async ({ galley }) => {
  const { window } = galley
  const painted = () =>
    window.evaluate(() => [...(CSS.highlights.get('galley-unclear') ?? [])].map((range) => String(range)))
  await selectText(window, passage)
  await press(window, 'Mod+Shift+U')
  await expect.poll(painted).toEqual([passage])
  await putCaret(window, 'after', below)
  const scroll = window.locator('#sheet')
  // The end of its block stays in sight.
  await scroll.evaluate((element) => {
    const [range] = [...(CSS.highlights.get('galley-unclear') ?? [])]
    element.scrollBy(0, (range as Range).getBoundingClientRect().bottom - element.getBoundingClientRect().top + 40)
  })
  // Anything in the sheet that gets another size, as a finding comes, brings it back until the next letter.
  await expect(async () => {
    await window.keyboard.press('a')
    await expect.poll(painted, { timeout: 500 }).toEqual([])
  }).toPass()
  await scroll.evaluate((element) => element.scrollBy(0, -80))
  await expect.poll(painted).toEqual([passage])
  await expect(blockWith(window, `${below}a`)).toBeVisible()
})

test('a note is put on the passage that a click with Shift has just selected', async ({ galley }) => {
  const { window } = galley
  await selectText(window, passage)
  // Selected and noted in one go, before the browser tells of the selection.
  await window.evaluate(() => {
    const selection = getSelection()
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {}
    if (!anchorNode || !focusNode) throw new Error('nothing is selected')
    selection?.setBaseAndExtent(anchorNode, (anchorOffset ?? 0) + 2, focusNode, (focusOffset ?? 0) - 2)
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', altKey: true, bubbles: true, cancelable: true }),
    )
  })
  await expect(dialogOf(window, words.editor.notes.add)).toContainText(
    say(words.editor.notes.on, { text: passage.slice(2, -2) }),
  )
})

test('a note is put on a passage, settled, changed and removed', async ({ galley }) => {
  const { window } = galley
  const { notes } = words.editor
  await selectText(window, passage)
  await press(window, 'Alt+N')
  const dialog = dialogOf(window, notes.add)
  await dialog.getByRole('textbox', { name: notes.text }).fill('应为“意识”？')
  await expect(dialog).toContainText(say(notes.on, { text: passage }))
  await dialog.getByRole('button', { name: notes.save }).click()
  await expectSaved(window, 1)

  await toolsOf(window)
    .getByRole('button', { name: say(notes.count_one, { count: 1 }) })
    .click()
  const list = dialogOf(window, notes.title)
  await expect(list).toContainText(passage)
  await expect(list).toContainText('校对员')
  await expect(list).toContainText(notes.open)
  await list.getByRole('button', { name: notes.settle }).click()
  await expect(list).toContainText(notes.settled)
  await list.getByRole('button', { name: notes.change }).click()
  const change = dialogOf(window, notes.edit)
  await change.getByRole('textbox', { name: notes.text }).fill('原报如此')
  await change.getByRole('button', { name: notes.save }).click()
  await expectSaved(window, 3)

  await toolsOf(window)
    .getByRole('button', { name: say(notes.count_one, { count: 1 }) })
    .click()
  await expect(list).toContainText('原报如此')
  await list.getByRole('button', { name: notes.remove }).click()
  await expectSaved(window, 4)
  await expect(list).toBeHidden()
})

test('the commands of a block are in its menu', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '发挥养老服务')
  await sheetOf(window).getByText('发挥养老服务').first().click({ button: 'right' })
  await expect(window.getByRole('menu', { name: words.editor.menu })).toBeVisible()
  await pickItem(window, words.commands.block.joinNext)
  await expectSaved(window, 1)
})
