import {
  blocksOf,
  blockWith,
  dialogOf,
  expectInRow,
  expectSaved,
  marginOf,
  openPage,
  pickItem,
  press,
  putCaret,
  seeds,
  selectText,
  toolsOf,
  words,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { oneStep, readPage } from './support/steps.ts'

const [page] = seeds
const titles = {
  elders: '实施“4+4+1”工程 描绘幸福夕阳美景',
  service: '河西区政务服务办内外双循环互促共进 畅通“高效办成一件事”',
  court: '河西区法院科技创新司法保护工作室揭牌成立',
  security: '自觉捍卫国家安全',
}

test.beforeEach(({ galley }) => openPage(galley.window, page))

test('a broken paragraph is joined with the next one and the caret waits at the seam', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'before', '据介绍')
  await oneStep(
    galley,
    page,
    () => press(window, 'Mod+J'),
    () => expect(blockWith(window, '发挥养老服务施点、线、面')).toBeVisible(),
  )
  await press(window, 'Mod+Z')
  await expectSaved(window, 4)
  await press(window, 'Mod+J')
  await window.keyboard.insertText('设')
  await expect(blockWith(window, '发挥养老服务设施点、线、面')).toBeVisible()
})

test('a paragraph is joined with one that stands elsewhere', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '保障健康促进。')
  await press(window, 'Mod+Shift+J')
  const dialog = dialogOf(window, words.editor.joinWith.title)
  await dialog.getByRole('combobox', { name: words.editor.joinWith.search }).fill('治病”,构建')
  await oneStep(
    galley,
    page,
    () => press(window, 'Enter'),
    () => expectInRow(window, '保障健康促进。治病”,构建“三审合一”', '河西区将注重数字赋能'),
  )
  await expect(dialog).toBeHidden()
})

test('a block goes down and up by keys, one step each', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'before', '造硬件设施')
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+ArrowDown'),
    () => expectInRow(window, '河西区将注重经验总结', '造硬件设施', '病床、康床'),
  )
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+ArrowUp'),
    () => expectInRow(window, '施点、线、面', '造硬件设施', '河西区将注重经验总结'),
  )
})

test('a block goes to another article by the menu', async ({ galley }) => {
  const { window } = galley
  await blockWith(window, '聚焦内循环').click({ button: 'right' })
  await pickItem(window, words.commands.block.moveTo)
  const dialog = dialogOf(window, words.editor.moveTo.title)
  await oneStep(
    galley,
    page,
    () => dialog.getByRole('option', { name: titles.elders }).click(),
    () => expectInRow(window, '河西区将注重数字赋能', '聚焦内循环', titles.service),
  )
})

test('a block is dragged to another place by its handle', async ({ galley }) => {
  const { window } = galley
  const handle = await marginOf(window, '■ 通讯员 万彤', toolsOf(window).getByTitle(words.editor.moveBlock))
  const target = await blockWith(window, '据介绍').boundingBox()
  await oneStep(
    galley,
    page,
    async () => {
      await handle.hover()
      await window.mouse.down()
      await window.mouse.move(target?.x ?? 0, (target?.y ?? 0) - 40, { steps: 4 })
      await window.mouse.move(target?.x ?? 0, target?.y ?? 0, { steps: 4 })
      await window.mouse.up()
    },
    () => expectInRow(window, '养老服务关系民生福祉', '■ 通讯员 万彤', '据介绍'),
  )
})

test('an article is dragged before another by its handle', async ({ galley }) => {
  const { window } = galley
  const tools = toolsOf(window)
  const handle = await marginOf(window, titles.court, tools.getByTitle(words.editor.moveArticle))
  const target = await blockWith(window, '1500米海棠步道').boundingBox()
  const y = (target?.y ?? 0) - 10
  await oneStep(
    galley,
    page,
    async () => {
      await handle.hover()
      await window.mouse.down()
      await window.mouse.move(target?.x ?? 0, y + 40, { steps: 4 })
      await window.mouse.move(target?.x ?? 0, y, { steps: 4 })
      await window.mouse.up()
    },
    async () => {
      await expectInRow(window, '下一步,区市场监管局', titles.court, '■ 通讯员 赵钰菁')
      await expectInRow(window, '活动现场还为', '1500米海棠步道', '李博 摄')
    },
  )
})

test('a drag that Escape ends moves nothing', async ({ galley }) => {
  const { window } = galley
  const handle = await marginOf(window, '■ 通讯员 万彤', toolsOf(window).getByTitle(words.editor.moveBlock))
  const target = await blockWith(window, '据介绍').boundingBox()
  await handle.hover()
  await window.mouse.down()
  await window.mouse.move(target?.x ?? 0, target?.y ?? 0, { steps: 4 })
  await window.keyboard.press('Escape')
  await window.mouse.up()
  await expectInRow(window, titles.elders, '■ 通讯员 万彤', '养老服务关系民生福祉')
  await expectSaved(window, 0)
})

test('an article goes down and up with all of its blocks', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+Shift+ArrowDown'),
    () => expectInRow(window, '聚焦外循环', '河西区推动全区养老服务高质量发展', titles.elders),
  )
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+Shift+ArrowUp'),
    () => expectInRow(window, '河西区将注重数字赋能', titles.service),
  )
})

test('two headlines that were swapped are put right', async ({ galley }) => {
  const { window } = galley
  await expectInRow(window, titles.court, '■ 通讯员 赵钰菁', '近日,由天津市总工会主办')
  await putCaret(window, 'after', '工作室揭牌成立')
  await press(window, 'Alt+H')
  const dialog = dialogOf(window, words.editor.swapTitles.title)
  await dialog.getByRole('combobox').fill('国家安全')
  await oneStep(
    galley,
    page,
    () => press(window, 'Enter'),
    async () => {
      await expectInRow(window, titles.security, '■ 通讯员 赵钰菁', '近日,由天津市总工会主办')
      await expectInRow(window, titles.court, '■ 通讯员 张曼芮', '日前,河西区法院')
    },
  )
})

test('a role is changed by keys and in the margin', async ({ galley }) => {
  const { window } = galley
  const heading = window.getByRole('heading', { name: '倾听企业心声 共话营商环境' })
  await putCaret(window, 'after', '共话营商环境')
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+1'),
    () => expect(heading).toBeVisible(),
  )
  const role = await marginOf(window, '共话营商环境', toolsOf(window).getByRole('button', { name: /更改角色/ }))
  await expect(role).toHaveText(words.roles.headline)
  await role.click()
  await pickItem(window, words.roles.deck)
  await expectSaved(window, 4)
  await expect(heading).toBeHidden()
})

test('several blocks become noise at once and stand outside of the articles', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '1500米海棠步道', '李博 摄')
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+0'),
    async () => {
      const texts = await blocksOf(window).allTextContents()
      expect(texts.slice(-2)).toEqual([expect.stringContaining('海棠步道'), '李博 摄'])
    },
  )
  const { page: saved } = await readPage(galley, page)
  expect(saved.outside.map(({ role }) => role)).toEqual(['noise', 'noise'])
})

test('an article is begun at a block and merged back', async ({ galley }) => {
  const { window } = galley
  const shown = (count: number) => expect(window.getByRole('main')).toContainText(`${count} 篇`)
  await putCaret(window, 'before', '河西区将注重数字赋能')
  await oneStep(
    galley,
    page,
    () => press(window, 'Mod+Shift+Enter'),
    () => shown(8),
  )
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+Shift+J'),
    () => shown(7),
  )
})
