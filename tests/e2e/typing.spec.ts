import type { Page } from '@playwright/test'
import {
  blocksOf,
  blockWith,
  expectInRow,
  expectSaved,
  openPage,
  press,
  putCaret,
  seeds,
  selectText,
  undo,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { oneStep, readPage } from './support/steps.ts'

const [page] = seeds

test.beforeEach(({ galley }) => openPage(galley.window, page))

test('words typed in one go are one step', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await oneStep(
    galley,
    page,
    () => window.keyboard.type('abc'),
    () => expect(blockWith(window, '描绘幸福夕阳美景abc')).toBeVisible(),
  )
})

test('Chinese is composed in the text and taken when it is chosen', async ({ galley }) => {
  const { window } = galley
  const keyboard = await window.context().newCDPSession(window)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await putCaret(window, 'after', '发挥养老服务')
  await oneStep(
    galley,
    page,
    async () => {
      for (const text of ['s', 'sh', 'she', 'shes', 'shesh', 'sheshi']) await compose(text)
      await expect(blockWith(window, '发挥养老服务sheshi')).toBeVisible()
      await keyboard.send('Input.insertText', { text: '设施' })
    },
    () => expect(blockWith(window, /发挥养老服务设施$/)).toBeVisible(),
  )
})

test('a composition that is given up leaves nothing behind', async ({ galley }) => {
  const { window } = galley
  const keyboard = await window.context().newCDPSession(window)
  await putCaret(window, 'after', '发挥养老服务')
  await keyboard.send('Input.imeSetComposition', { text: 'sheshi', selectionStart: 6, selectionEnd: 6 })
  await expect(blockWith(window, '发挥养老服务sheshi')).toBeVisible()
  await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await expect(blockWith(window, /发挥养老服务$/)).toBeVisible()
  await expectSaved(window, 0)
})

test('Enter splits the block at the caret', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福')
  await oneStep(
    galley,
    page,
    () => press(window, 'Enter'),
    () => expectInRow(window, '实施“4+4+1”工程 描绘幸福', '夕阳美景', '■ 通讯员 万彤'),
  )
})

test('Backspace at the start of a block joins it with the one before', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'before', '施点、线、面')
  await oneStep(
    galley,
    page,
    () => press(window, 'Backspace'),
    () => expect(blockWith(window, '发挥养老服务施点、线、面')).toBeVisible(),
  )
})

test('typing over several blocks is one step', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '承载社会的责任担当', '创新服务供给')
  await oneStep(
    galley,
    page,
    () => window.keyboard.type('abc'),
    () => expect(blockWith(window, '一端abc,完善服务功能,发挥养老服务')).toBeVisible(),
  )
})

test('composing over several blocks is one step', async ({ galley }) => {
  const { window } = galley
  const keyboard = await window.context().newCDPSession(window)
  await selectText(window, '承载社会的责任担当', '创新服务供给')
  await oneStep(
    galley,
    page,
    async () => {
      for (const text of ['s', 'sh', 'she']) {
        await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      }
      await expect(blockWith(window, '一端she,完善服务功能')).toBeVisible()
      await keyboard.send('Input.insertText', { text: '设' })
    },
    () => expect(blockWith(window, '一端设,完善服务功能,发挥养老服务')).toBeVisible(),
  )
})

test('a key acts where the caret was put just before', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福')
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expectInRow(
    window,
    '河西区推动全区养老服务高质量发展',
    '',
    '实施“4+4+1”工程 描绘幸福夕阳美景',
    '',
    '■ 通讯员 万彤',
  )
})

test('a selection over several blocks is deleted as one step', async ({ galley }) => {
  const { window } = galley
  const count = await blocksOf(window).count()
  await selectText(window, '承载社会的责任担当', '创新服务供给')
  await oneStep(
    galley,
    page,
    () => press(window, 'Delete'),
    async () => {
      await expect(blockWith(window, '一端,完善服务功能,发挥养老服务')).toBeVisible()
      await expect(blocksOf(window)).toHaveCount(count - 1)
    },
  )
})

test('lines that were copied are pasted as blocks', async ({ galley }) => {
  const { window } = galley
  await selectText(window, '实施“4+4+1”工程', '通讯员 万彤')
  await press(window, 'Mod+C')
  await putCaret(window, 'after', '保障健康促进。')
  await oneStep(
    galley,
    page,
    () => press(window, 'Mod+V'),
    () =>
      expectInRow(window, '保障健康促进。实施“4+4+1”工程 描绘幸福夕阳美景', '■ 通讯员 万彤', '河西区将注重数字赋能'),
  )
})

test('formatted text is pasted as plain text', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await window.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<h1 style="color:red">红<b>字</b></h1><img src="x" onerror="alert(1)">')
    clipboardData.setData('text/plain', '红字')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(blockWith(window, /描绘幸福夕阳美景红字$/)).toBeVisible()
  await expectSaved(window, 1)
})

test('undo goes back through text and structure in the order of the work', async ({ galley }) => {
  const { window } = galley
  const before = await blocksOf(window).allTextContents()
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await window.keyboard.insertText('甲')
  await press(window, 'Enter')
  await window.keyboard.insertText('乙')
  await press(window, 'Alt+ArrowDown')
  await expectInRow(window, '描绘幸福夕阳美景甲', '■ 通讯员 万彤', '乙')
  await expectSaved(window, 4)
  await undo(window)
  await expectInRow(window, '描绘幸福夕阳美景甲', '乙', '■ 通讯员 万彤')
  for (const revision of [6, 7, 8]) {
    await undo(window)
    await expectSaved(window, revision)
  }
  await expect(blocksOf(window)).toHaveText(before)
})

/** Holds back every undo until it is let go; on the desktop, where calls are no requests, nothing is held. */
async function holdUndo(window: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await window.route('**/api/call/page-undo', async (route) => {
    await gate
    await route.continue()
  })
  return letGo
}

test('what is done while an undo is on its way follows it', async ({ galley }) => {
  const { window } = galley
  await putCaret(window, 'after', '发挥养老服务')
  await press(window, 'Mod+J')
  await expectSaved(window, 1)
  const letGo = await holdUndo(window)
  await undo(window)
  await press(window, 'Mod+J')
  await window.keyboard.type('sheshi')
  await press(window, 'Enter')
  letGo()
  await expectInRow(window, '发挥养老服务sheshi', '施点、线、面')
  await expectSaved(window, 5)
})

test('what is composed while an undo is on its way stays', async ({ galley }) => {
  const { window } = galley
  const keyboard = await window.context().newCDPSession(window)
  await putCaret(window, 'after', '发挥养老服务')
  await window.keyboard.type('abc')
  await expectSaved(window, 1)
  const letGo = await holdUndo(window)
  await undo(window)
  await keyboard.send('Input.imeSetComposition', { text: 'she', selectionStart: 3, selectionEnd: 3 })
  letGo()
  await expect.poll(async () => (await readPage(galley, page)).revision).toBe(2)
  await keyboard.send('Input.insertText', { text: '设施' })
  await expect(blockWith(window, /发挥养老服务设施$/)).toBeVisible()
  await expectSaved(window, 3)
})
