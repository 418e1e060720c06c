import {
  blocksOf,
  blockWith,
  dialogOf,
  expectSaved,
  openPage,
  pageRow,
  press,
  putCaret,
  say,
  seeds,
  sheetOf,
  toolsOf,
  undo,
  words,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { findingsOf, oneStep } from './support/steps.ts'

const { desk } = words
const [page] = seeds

test.beforeEach(({ galley }) => openPage(galley.window, page))

test('a join is accepted at its seam and the missing character typed there', async ({ galley }) => {
  const { window } = galley
  await toolsOf(window).getByRole('button', { name: words.editor.chip.join }).first().click()
  await window.keyboard.insertText('设')
  await expect(blockWith(window, '发挥养老服务设施点、线、面')).toBeVisible()
  await expectSaved(window, 2)
})

test('F8 goes from finding to finding, Mod+Enter accepts', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  const current = window.getByRole('listitem').filter({ has: window.locator('[aria-current="true"]') })
  // What the corpus knows of the page comes later than its other findings, and may stand between.
  await expect(async () => {
    await press(window, 'F8')
    await expect(current).toContainText('造硬件设施', { timeout: 1000 })
  }).toPass()
  await press(window, 'Shift+F8')
  await expect(current).not.toContainText('造硬件设施')
  await press(window, 'F8')
  await expect(current).toContainText('造硬件设施')
  await oneStep(
    galley,
    page,
    () => press(window, 'Mod+Enter'),
    () => expect(blockWith(window, '养老服务资源。打造硬件设施')).toBeVisible(),
  )
})

test('F8 goes on from the caret, not from a finding that is near it or was looked at before', async ({ galley }) => {
  const { window } = galley
  const rows = window.getByRole('tabpanel').getByRole('listitem')
  const current = rows.filter({ has: window.locator('[aria-current="true"]') })
  // What the corpus knows comes last, and stands at the beginning of the same paragraph.
  await expect(rows.filter({ hasText: '设施点、线' })).toBeVisible()
  await putCaret(window, 'before', '养老服务资源。打')
  await press(window, 'F8')
  await expect(current).toContainText('造硬件设施')
  await press(window, 'F8')
  await press(window, 'F8')
  await expect(current).not.toContainText('造硬件设施')
  await putCaret(window, 'before', '养老服务资源。打')
  await press(window, 'F8')
  await expect(current).toContainText('造硬件设施')
  await putCaret(window, 'before', '养老服务资源。打')
  await press(window, 'Shift+F8')
  await expect(current).toContainText('设施点、线')
})

test('single letters work in the review panel and E hands the seam to the text', async ({ galley }) => {
  const { window } = galley
  const panel = window.getByRole('tabpanel')
  await panel
    .getByRole('button', { name: /发挥养老服务|把握/ })
    .first()
    .focus()
  await press(window, 'E')
  await expect(sheetOf(window)).toBeFocused()
  await window.keyboard.insertText('设')
  await expect(blockWith(window, '发挥养老服务设施点、线、面')).toBeVisible()
})

test('all sure ones are accepted as one step', async ({ galley }) => {
  const { window } = galley
  const count = await blocksOf(window).count()
  const findings = await findingsOf(galley, page)
  const sure = findings.filter(({ check, level }) => check === 'brokenParagraph' && level === 'accept').length
  const kind = say(desk.review.all.kind, { kind: words.findings.check.brokenParagraph })
  const group = window.getByRole('region', { name: words.findings.check.brokenParagraph })
  await oneStep(
    galley,
    page,
    async () => {
      await group.getByRole('button', { name: say(desk.review.acceptAll_other, { count: sure }) }).click()
      await expect(dialogOf(window, kind).getByRole('listitem')).toHaveCount(sure)
      await press(window, 'Enter')
    },
    () => expect(blocksOf(window)).toHaveCount(count - sure),
  )
  await expect(group).toBeHidden()
})

test('a dismissed finding does not come back, unless the dismissal is undone', async ({ galley }) => {
  const { window } = galley
  const seams = () => toolsOf(galley.window).getByRole('button', { name: words.editor.chip.dismiss })
  const findings = await findingsOf(galley, page)
  const shown = (count: number) =>
    expect(galley.window.getByRole('main')).toContainText(say(desk.page.findings_other, { count }))
  await seams().first().click()
  await expectSaved(window, 1)
  await shown(findings.length - 1)
  await galley.restart()
  await shown(findings.length - 1)
  await undo(galley.window)
  await shown(findings.length)
})

test('every sure finding of the page is shown first and accepted as one step, the rest keeps the keys', async ({
  galley,
}) => {
  const { window } = galley
  const findings = await findingsOf(galley, page)
  const sure = findings.filter(({ level }) => level === 'accept').length
  const preview = dialogOf(window, desk.review.all.page)
  await oneStep(
    galley,
    page,
    async () => {
      await press(window, 'Alt+R')
      await press(window, 'Shift+A')
      await expect(preview.getByRole('listitem')).toHaveCount(sure)
      await press(window, 'Enter')
    },
    () => expect(preview).toBeHidden(),
  )
  await expect.poll(async () => (await findingsOf(galley, page)).some(({ level }) => level === 'accept')).toBe(false)
  await press(window, 'Alt+R')
  await press(window, 'Mod+Shift+A')
  await expect(preview.getByRole('listitem')).toHaveCount(0)
  await press(window, 'Escape')
  await expect(preview).toBeHidden()
})

test('a page with nothing left offers the next one and to be proofread', async ({ galley }) => {
  const { window } = galley
  const panel = window.getByRole('tabpanel')
  await press(window, 'Alt+R')
  for (let left = (await findingsOf(galley, page)).length; left > 0; left--) {
    await press(window, 'X')
    await expect(panel.locator('[data-finding]')).toHaveCount(left - 1)
  }
  await expect(panel).toContainText(desk.review.none)
  await press(window, 'P')
  await expect(window.getByRole('main')).toContainText(words.states.proofread)
  await expect(panel).toContainText(desk.review.isDone)
  await expect(panel.getByRole('button', { name: words.commands.page.proofread })).toHaveCount(0)
  await press(window, 'N')
  await expect(pageRow(window, seeds[1])).toHaveAttribute('aria-selected', 'true')
  await expect(panel.locator('[aria-current]')).toBeFocused()
})

test('a word picked with Alt is typed over', async ({ galley }) => {
  const { window } = galley
  const text = '描绘幸福夕阳美景'
  await putCaret(window, 'after', text)
  await window.keyboard.down('Alt')
  await putCaret(window, 'after', text)
  await window.keyboard.up('Alt')
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('美景')
  await window.keyboard.insertText('好景')
  await expect(blockWith(window, '描绘幸福夕阳好景')).toBeVisible()
})
