import type { Page } from '@playwright/test'
import { blockWith, dialogOf, expectSaved, openPage, press, putCaret, say, seeds, words } from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { findingsOf } from './support/steps.ts'

const { desk } = words
const [first, second] = seeds

const current = (window: Page) => window.locator('#review-panel [aria-current]')
const decided = async (window: Page) => (await current(window).getAttribute('data-finding')) ?? ''

/** Goes on by the same key until the finding being decided is the wanted one. */
async function goTo(window: Page, key: string, finding: string): Promise<void> {
  for (let now = await decided(window); now !== finding; now = await decided(window)) {
    await press(window, key)
    await expect(current(window)).not.toHaveAttribute('data-finding', now)
  }
  await expect(current(window)).toBeFocused()
}

test('arrows go through the review, a digit takes another mend, Z takes it back', async ({ galley }) => {
  const { window } = galley
  await openPage(window, first)
  const doubted = async () => (await findingsOf(galley, first)).find(({ fixes }) => fixes.length > 1)
  // Names are compared once the corpus has been looked through.
  await expect.poll(doubted).toBeDefined()
  const name = await doubted()
  const [, other] = name?.fixes ?? []
  if (name === undefined || other?.edit !== 'replaceMany') throw new Error('no name with two spellings')
  const begin = await window.locator('#review-panel [data-finding]').first().getAttribute('data-finding')
  await press(window, 'Alt+R')
  await goTo(window, 'ArrowDown', name.id)
  await press(window, '2')
  await expect(blockWith(window, other.replacements[0]?.text ?? '').first()).toBeVisible()
  await expectSaved(window, 1)
  await press(window, 'Z')
  await expectSaved(window, 2)
  await expect(window.locator(`#review-panel [data-finding="${name.id}"]`)).toBeVisible()
  await goTo(window, 'ArrowUp', begin ?? '')
})

test('A shows the sure ones of a kind alone, and nothing less sure is ever among all', async ({ galley }) => {
  const { window } = galley
  await openPage(window, second)
  const findings = await findingsOf(galley, second)
  const sure = findings.filter(({ level }) => level === 'accept')
  const spaces = sure.filter(({ check }) => check === 'straySpace')
  const unsure = findings.filter(({ level }) => level === 'show')
  await press(window, 'Alt+R')
  await goTo(window, 'J', spaces[0]?.id ?? '')
  await press(window, 'A')
  const kind = dialogOf(window, say(desk.review.all.kind, { kind: words.findings.check.straySpace }))
  await expect(kind.getByRole('listitem')).toHaveCount(spaces.length)
  await press(window, 'Escape')
  await expect(kind).toBeHidden()
  await press(window, 'Shift+A')
  await expect(dialogOf(window, desk.review.all.page)).toBeVisible()
  await press(window, 'Enter')
  await expectSaved(window, 1)
  await expect
    .poll(async () => (await findingsOf(galley, second)).map(({ check }) => check))
    .toEqual(expect.arrayContaining(unsure.map(({ check }) => check)))
  await press(window, 'Z')
  await expectSaved(window, 2)
  await expect.poll(async () => (await findingsOf(galley, second)).length).toBe(findings.length)
})

test('Alt, Shift and a click pick one character', async ({ galley }) => {
  const { window } = galley
  await openPage(window, first)
  const text = '描绘幸福夕阳美景'
  await putCaret(window, 'after', text)
  await window.keyboard.down('Alt')
  await window.keyboard.down('Shift')
  await putCaret(window, 'after', text)
  await window.keyboard.up('Shift')
  await window.keyboard.up('Alt')
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('景')
})
