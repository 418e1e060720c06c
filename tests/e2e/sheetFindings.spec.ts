import type { Page } from '@playwright/test'
import { blockWith, expectSaved, openPage, press, putCaret, seeds, sheetOf, toolsOf, words } from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { findingsOf, oneStep } from './support/steps.ts'

const { editor, desk } = words
const [first, second, third, fourth] = seeds

const cardOf = (window: Page) => window.getByRole('dialog', { name: editor.card })
/** The beginning of a sentence of the language files, as a pattern. */
const begins = (sentence: string) => new RegExp(`^${sentence.split('“')[0]}“`)
const caretBlock = (window: Page) =>
  window.evaluate(() => getSelection()?.focusNode?.parentElement?.closest('[data-block]')?.textContent ?? '')

test('a pointer that rests on a mark shows its card and leaves the keys to the text', async ({ galley }) => {
  const { window } = galley
  await openPage(window, second)
  await putCaret(window, 'after', '打造品质之城')
  const { x, y } = await window.evaluate(() => {
    const [range] = [...(CSS.highlights.get('galley-surplus') ?? [])]
    const box = (range as Range).getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  })
  await window.mouse.move(x - 40, y)
  await window.mouse.move(x, y, { steps: 3 })
  await expect(cardOf(window)).toContainText(desk.review.fix.removeSpace)
  await expect(sheetOf(window)).toBeFocused()
  await press(window, 'End')
  await expect(cardOf(window)).toBeHidden()
  await window.mouse.move(x - 40, y)
  await window.mouse.move(x, y, { steps: 3 })
  await cardOf(window).getByRole('button', { name: desk.review.dismiss }).click()
  await expect(cardOf(window)).toBeHidden()
  await expect(sheetOf(window)).toBeFocused()
  await expectSaved(window, 1)
})

test('the card at the caret is opened, used and left by keys', async ({ galley }) => {
  const { window } = galley
  await openPage(window, first)
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await press(window, 'F8')
  await press(window, 'Alt+Enter')
  const head = cardOf(window).locator('[data-finding]')
  await expect(head).toBeFocused()
  const finding = await head.getAttribute('data-finding')
  await press(window, 'J')
  await expect(head).not.toHaveAttribute('data-finding', finding ?? '')
  await press(window, 'K')
  await expect(head).toHaveAttribute('data-finding', finding ?? '')
  await press(window, 'Enter')
  await expect(blockWith(window, '发挥养老服务施点、线、面')).toBeVisible()
  await expect(head).toBeFocused()
  await expect(head).not.toHaveAttribute('data-finding', finding ?? '')
  await expect(async () => {
    if (!(await head.innerText()).includes(desk.review.fix.join)) await press(window, 'J')
    await expect(head).toContainText(desk.review.fix.join, { timeout: 500 })
  }).toPass()
  await press(window, 'E')
  await expect(cardOf(window)).toBeHidden()
  await expect(sheetOf(window)).toBeFocused()
  await expect.poll(() => caretBlock(window)).toContain('养老服务资源。打造硬件设施')
  await press(window, 'F8')
  await press(window, 'Alt+Enter')
  await expect(cardOf(window)).toBeVisible()
  await press(window, 'Escape')
  await expect(cardOf(window)).toBeHidden()
  await expect(sheetOf(window)).toBeFocused()
  await expectSaved(window, 2)
})

test('a paragraph that goes on elsewhere leads there and back, by click and by keys', async ({ galley }) => {
  const { window } = galley
  await openPage(window, fourth)
  const away = toolsOf(window).getByRole('button', { name: begins(editor.chip.joinAway) })
  await blockWith(window, '增强文化自信等方面').first().scrollIntoViewIfNeeded()
  await away
    .locator('xpath=..')
    .getByRole('button', { name: begins(editor.chip.jump) })
    .click()
  await expect(sheetOf(window)).toBeFocused()
  await expect.poll(() => caretBlock(window)).toMatch(/^献智出力/)
  await press(window, 'Mod+F8')
  await expect.poll(() => caretBlock(window)).toMatch(/增强文化自信等方面$/)
  await press(window, 'Mod+F8')
  await expect.poll(() => caretBlock(window)).toMatch(/^献智出力/)
  await toolsOf(window)
    .getByRole('button', { name: begins(editor.chip.continues) })
    .focus()
  await press(window, 'Enter')
  await expect.poll(() => caretBlock(window)).toMatch(/增强文化自信等方面$/)
})

test('a misplaced headline says where it belongs and goes there', async ({ galley }) => {
  const { window } = galley
  await openPage(window, third)
  const chip = toolsOf(window).getByRole('button', { name: begins(editor.chip.move) })
  await chip.focus()
  await expect(cardOf(window)).toContainText(desk.review.fix.moveBlocks)
  await press(window, 'Tab')
  await press(window, 'Enter')
  await expect.poll(() => caretBlock(window)).toContain('为建设社会主义现代化大都市核心区贡献力量')
  await expect(toolsOf(window).getByRole('button', { name: begins(editor.chip.moveHere) })).toBeInViewport()
  await oneStep(
    galley,
    third,
    () => press(window, 'Mod+Enter'),
    () => expect(chip).toBeHidden(),
  )
})

test('a screen reader hears what was accepted and what comes next', async ({ galley }) => {
  const { window } = galley
  await openPage(window, first)
  const log = window.getByRole('log', { name: desk.said })
  const count = (await findingsOf(galley, first)).length
  const last = log.getByRole('paragraph').last()
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await press(window, 'F8')
  await expect(last).toContainText(`共 ${count} 处`)
  await press(window, 'Mod+Enter')
  await expect(log).toContainText(desk.review.said.accepted.replace('{{what}}', desk.review.fix.join))
  await expect(last).toContainText(`共 ${count - 1} 处`)
  await press(window, 'Alt+R')
  await press(window, 'X')
  await expect(log).toContainText(desk.review.said.dismissed.split('{{')[0] ?? '?')
  await expect(last).toContainText(`共 ${count - 2} 处`)
})
