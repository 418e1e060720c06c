import { blockWith, openPage, pickItem, putCaret, seeds, selectText, sheetOf, words } from './support/desk.ts'
import { expect, isDesktop, test } from './support/galley.ts'
import { oneStep } from './support/steps.ts'

const [page] = seeds
const { clipboard } = words.editor

test.beforeEach(async ({ galley }) => {
  // Electron lends the clipboard by itself; a browser asks the person.
  if (!isDesktop) await galley.window.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(galley.window, page)
})

test('the menu of the text cuts, copies, pastes and selects all', async ({ galley }) => {
  const { window } = galley
  const menuOn = (text: string) => blockWith(window, text).first().click({ button: 'right' })
  await putCaret(window, 'before', '发挥养老服务')
  await menuOn('发挥养老服务')
  for (const name of [clipboard.cut, clipboard.copy])
    await expect(window.getByRole('menuitem', { name })).toBeDisabled()
  await window.keyboard.press('Escape')

  const menuOnSelection = async () => {
    const { x, y } = await window.evaluate(() => {
      const [box] = getSelection()?.getRangeAt(0).getClientRects() ?? []
      return { x: ((box?.left ?? 0) + (box?.right ?? 0)) / 2, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 }
    })
    await window.mouse.click(x, y, { button: 'right' })
  }
  await selectText(window, '养老服务关系民生福祉')
  await menuOnSelection()
  await pickItem(window, clipboard.copy)
  await expect(sheetOf(window)).toBeFocused()
  await oneStep(
    galley,
    page,
    async () => {
      await menuOnSelection()
      await pickItem(window, clipboard.cut)
    },
    () => expect(blockWith(window, '养老服务关系民生福祉')).toHaveCount(0),
  )
  await oneStep(
    galley,
    page,
    async () => {
      await menuOn('据介绍')
      await pickItem(window, clipboard.paste)
    },
    () => expect(blockWith(window, /据介绍.*养老服务关系民生福祉/)).toHaveCount(1),
  )
  await menuOn('发挥养老服务')
  await pickItem(window, clipboard.selectAll)
  await expect.poll(() => window.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(1000)
})

test('pasting by the menu says which keys to use where the browser refuses', async ({ galley }) => {
  test.skip(isDesktop, 'the desktop refuses nothing')
  const { window } = galley
  await window.context().clearPermissions()
  await window.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await blockWith(window, '发挥养老服务').first().click({ button: 'right' })
  await pickItem(window, clipboard.paste)
  await expect(window.getByRole('region', { name: words.desk.notices })).toContainText(clipboard.refused)
})
