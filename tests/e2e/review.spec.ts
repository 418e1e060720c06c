import {
  blocksOf,
  blockWith,
  expectSaved,
  openPage,
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
  await toolsOf(window).getByRole('button', { name: words.editor.seam.join }).first().click()
  await window.keyboard.insertText('设')
  await expect(blockWith(window, '发挥养老服务设施点、线、面')).toBeVisible()
  await expectSaved(window, 2)
})

test('F8 goes from finding to finding, Mod+Enter accepts', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await press(window, 'F8')
  await press(window, 'F8')
  await oneStep(
    galley,
    page,
    () => press(window, 'Mod+Enter'),
    () => expect(blockWith(window, '养老服务资源。打造硬件设施')).toBeVisible(),
  )
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
  const group = window.getByRole('region', { name: words.findings.check.brokenParagraph })
  await oneStep(
    galley,
    page,
    () => group.getByRole('button', { name: say(desk.review.acceptAll_other, { count: sure }) }).click(),
    () => expect(blocksOf(window)).toHaveCount(count - sure),
  )
  await expect(group).toBeHidden()
})

test('a dismissed finding does not come back, unless the dismissal is undone', async ({ galley }) => {
  const { window } = galley
  const seams = () => toolsOf(galley.window).getByRole('button', { name: words.editor.seam.dismiss })
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
