import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'fast-png'
import {
  blockWith,
  expectInRow,
  openPage,
  pageRow,
  press,
  putCaret,
  say,
  seeds,
  sheetOf,
  toolsOf,
  words,
} from './support/desk.ts'
import { expect, isDesktop, test } from './support/galley.ts'

const { desk } = words
const tab = (name: string) => ({ name, exact: false }) as const

test('a page reads as articles with headlines, bylines and body text', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  const sheet = sheetOf(window)
  await expect(sheet.getByRole('heading', { name: '实施“4+4+1”工程 描绘幸福夕阳美景' })).toBeVisible()
  await expect(sheet.getByRole('heading')).toHaveCount(7 - 1)
  await expectInRow(window, '河西区推动全区养老服务高质量发展', '实施“4+4+1”工程', '■ 通讯员 万彤', '养老服务关系')
  const roles = toolsOf(window).getByRole('button', { name: /更改角色/ })
  for (const [index, role] of (['kicker', 'headline', 'byline'] as const).entries()) {
    await expect(roles.nth(index)).toHaveText(words.roles[role])
  }
})

test('an article without a title has its topics above the text and the role beside it', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  const caption = blockWith(window, '1500米海棠步道')
  await caption.scrollIntoViewIfNeeded()
  const id = await caption.getAttribute('data-block')
  const role = toolsOf(window)
    .locator(`[data-at="${id}"]`)
    .getByRole('button', { name: /更改角色/ })
  await expect(role).toHaveText(words.roles.caption)
  const topOfText = () =>
    caption.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getClientRects()[0]?.top ?? 0
    })
  await expect.poll(async () => Math.abs(((await role.boundingBox())?.y ?? 0) - (await topOfText()))).toBeLessThan(12)
  const topics = await toolsOf(window).locator(`[data-at="${id}"][data-side="before"]`).boundingBox()
  expect((topics?.y ?? 0) + (topics?.height ?? 0)).toBeLessThanOrEqual(await topOfText())
})

test('the source shows the place of the caret, and a click in it moves the caret', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  await press(window, 'Alt+O')
  const source = window.getByRole('tabpanel').getByRole('region', { name: desk.source.title })
  await putCaret(window, 'before', '倾听企业心声')
  await expect(source.getByText('倾听企业心声 共话营商环境')).toBeInViewport()
  await putCaret(window, 'before', '近日,由天津市总工会主办')
  const line = source.getByText('近日,由天津市总工会主办')
  await expect(line).toBeInViewport()

  await source.getByText('■ 通讯员 赵钰菁').click()
  await expect(sheetOf(window)).toBeFocused()
  await window.keyboard.insertText('某')
  await expect(blockWith(window, '某')).toHaveText(/赵.*钰.*菁|通.*讯.*员/)
})

test('a scan is attached by hand, zoomed, moved, taken away and brought back', async ({ galley }) => {
  test.skip(isDesktop, 'the desktop asks for the file in a dialog of the system')
  const { window } = galley
  const scan = join(galley.folder, 'scan.png')
  await writeFile(scan, encode({ width: 400, height: 600, data: new Uint8Array(400 * 600).fill(200), channels: 1 }))
  await openPage(window, seeds[0])
  await press(window, 'Alt+G')
  const panel = window.getByRole('tabpanel')
  const [chooser] = await Promise.all([
    window.waitForEvent('filechooser'),
    panel.getByRole('button', { name: desk.image.attach }).click(),
  ])
  await chooser.setFiles(scan)
  const image = panel.getByRole('img', { name: /scan\.png/ })
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(400)

  const width = async () => (await image.boundingBox())?.width ?? 0
  const fitted = await width()
  await panel.getByRole('button', { name: desk.image.in }).click()
  await expect.poll(width).toBeGreaterThan(fitted)
  const before = await image.boundingBox()
  const frame = await panel.getByRole('group', { name: desk.image.frame }).boundingBox()
  await window.mouse.move((frame?.x ?? 0) + 100, (frame?.y ?? 0) + 100)
  await window.mouse.down()
  await window.mouse.move((frame?.x ?? 0) + 140, (frame?.y ?? 0) + 130, { steps: 3 })
  await window.mouse.up()
  await expect.poll(async () => ((await image.boundingBox())?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(40, 0)
  await panel.getByRole('button', { name: desk.image.fit }).click()
  await expect.poll(width).toBeCloseTo(fitted, 0)
  // The whole image stays in sight in a lower window.
  await window.setViewportSize({ width: 1280, height: 500 })
  await expect.poll(width).toBeLessThan(fitted - 20)
  await galley.restart()
  await expect(sheetOf(galley.window)).toBeVisible()
  await galley.window.getByRole('tab', { name: desk.image.title }).click()
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(400)
  await panel.getByRole('button', { name: desk.image.detach }).press('Enter')
  await expect(panel.getByText(desk.image.none)).toBeVisible()
  const notices = galley.window.getByRole('region', { name: desk.notices })
  await expect(notices).toContainText(say(desk.image.detached, { name: 'scan.png' }))
  // Also from another page.
  await openPage(galley.window, seeds[1])
  await notices.getByRole('button', { name: desk.jobs.undo }).press('Enter')
  await expect(pageRow(galley.window, seeds[0]).getByLabel(desk.pages.hasImage)).toBeVisible()
  await openPage(galley.window, seeds[0])
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(400)
})

test('in a narrow window the panels come over the sheet and go again', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[0])
  await window.setViewportSize({ width: 640, height: 800 })
  const pages = window.getByRole('navigation', { name: desk.pages.title })
  await expect(pages).toBeHidden()
  await expect(blockWith(window, '描绘幸福夕阳美景')).toBeInViewport({ ratio: 1 })
  expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  await window.getByRole('button', { name: desk.pages.toggle }).click()
  await expect(pages).toBeVisible()
  await pages.getByRole('option').nth(1).click()
  await expect(pages).toBeHidden()
  await expect(window.getByRole('heading', { name: '增进民生福祉 打造品质之城' })).toBeVisible()
  await window.getByRole('button', { name: desk.side.toggle }).click()
  await expect(window.getByRole('tab', tab(desk.review.title))).toBeVisible()
})
