import { expect, type Locator, type Page } from '@playwright/test'
import { messages } from '../../../shared/messages/messages.ts'

/** What the interface says in the language that the specs run in. */
export const words = messages.zh

/** A sentence of the language files with its parameters filled in. */
export const say = (sentence: string, params: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]))

/** Names of the seed pages, in the order of the page list. */
export const seeds = [
  '000_eebf8d0580a098f7.txt',
  '001_82e30ba4c28d3a84.txt',
  '002_bc6b60b01211006d.txt',
  '003_f2d820ee67376150.txt',
  '004_6d88d5c26067efb6.txt',
] as const

export const sheetOf = (window: Page): Locator => window.getByRole('textbox', { name: words.editor.label })

/** Every block on the sheet, in its order. */
export const blocksOf = (window: Page): Locator =>
  sheetOf(window).getByRole('paragraph').or(sheetOf(window).getByRole('heading'))

/** The block that holds these words. */
export const blockWith = (window: Page, text: string | RegExp): Locator => blocksOf(window).filter({ hasText: text })

export const pageRow = (window: Page, name: string): Locator =>
  window.getByRole('listbox', { name: words.desk.pages.title }).getByRole('option').filter({ hasText: name })

/** Waits until the findings of the page on the desk are there. */
export const expectChecked = (window: Page): Promise<void> =>
  expect(window.getByRole('main')).toContainText(/\d+ 处待处理/)

/** Opens a page from the list and waits until it can be edited and its findings are there. */
export async function openPage(window: Page, name: string): Promise<void> {
  await pageRow(window, name).click()
  await expect(pageRow(window, name)).toHaveAttribute('aria-selected', 'true')
  await expect(sheetOf(window)).toBeVisible()
  await expectChecked(window)
}

/** Waits until the window says that all of it is saved, as this revision. */
export async function expectSaved(window: Page, revision: number): Promise<void> {
  const footer = window.getByRole('contentinfo')
  await expect(footer).toContainText(say(words.desk.saving.revision, { number: revision }))
  await expect(footer.getByRole('status')).toHaveText(words.desk.saving.saved)
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a click goes into the text, once the sheet stands still. */
async function pointAt(window: Page, text: string, side: 'before' | 'after'): Promise<Point> {
  let point = await measure(window, text, side)
  await expect(async () => {
    const before = point
    point = await measure(window, text, side)
    expect(point).toEqual(before)
  }).toPass()
  return point
}

async function measure(window: Page, text: string, side: 'before' | 'after'): Promise<Point> {
  const block = blockWith(window, text).first()
  return block.evaluate(
    (element, [wanted, edge]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        // Clear of what stands fixed at the edges of the sheet.
        element.scrollIntoView({ block: 'center' })
        const { top, bottom } = range.getBoundingClientRect()
        if (top < 160) element.scrollIntoView({ block: 'start' })
        else if (bottom > innerHeight - 80) element.scrollIntoView({ block: 'end' })
        const boxes = [...range.getClientRects()]
        const box = edge === 'before' ? boxes[0] : boxes.at(-1)
        if (box === undefined) break
        return { x: edge === 'before' ? box.left + 1 : box.right - 1, y: (box.top + box.bottom) / 2 }
      }
      throw new Error(`not in one piece of text: ${wanted}`)
    },
    [text, side] as const,
  )
}

/** Clicks into the text, just before or after these words. */
export async function putCaret(window: Page, side: 'before' | 'after', text: string): Promise<void> {
  const { x, y } = await pointAt(window, text, side)
  await window.mouse.click(x, y)
  await expect(sheetOf(window)).toBeFocused()
}

/** Selects from before the first words to after the last ones, by a click and a click with Shift. */
export async function selectText(window: Page, first: string, last = first): Promise<void> {
  await putCaret(window, 'before', first)
  const { x, y } = await pointAt(window, last, 'after')
  await window.keyboard.down('Shift')
  await window.mouse.click(x, y)
  await window.keyboard.up('Shift')
  await expect.poll(() => window.evaluate(() => getSelection()?.toString() ?? '')).toContain(last)
}

/** Presses keys as the table of commands names them: `Mod` is Ctrl, or Cmd on a Mac. */
export const press = (window: Page, keys: string): Promise<void> =>
  window.keyboard.press(
    keys
      .replace('Mod', 'ControlOrMeta')
      .replace(/\+([A-Z0-9])$/, (_, key: string) => `+${/\d/.test(key) ? 'Digit' : 'Key'}${key}`),
  )

export const undo = (window: Page): Promise<void> => press(window, 'Mod+Z')
export const redo = (window: Page): Promise<void> => press(window, 'Mod+Shift+Z')

export const dialogOf = (window: Page, title: string): Locator => window.getByRole('dialog', { name: title })

/** Picks an item of the menu that is open; its keys may stand behind the name. */
export const pickItem = (window: Page, name: string): Promise<void> => {
  const begins = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  return window
    .getByRole('menuitem', { name: begins })
    .or(window.getByRole('menuitemradio', { name: begins }))
    .first()
    .click()
}

/** Expects blocks that hold these words to stand in this order, one right after the other. */
export const expectInRow = (window: Page, ...texts: readonly string[]): Promise<void> =>
  expect(async () => {
    const all = await blocksOf(window).allTextContents()
    const first = all.findIndex((text) => text.includes(texts[0] ?? ''))
    expect(all.slice(first, first + texts.length)).toEqual(texts.map((text) => expect.stringContaining(text)))
  }).toPass()

/** Beside the block that holds these words: its role, its handles. */
export async function marginOf(window: Page, text: string, inMargin: Locator): Promise<Locator> {
  const block = blockWith(window, text).first()
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await block.hover({ position: { x: 4, y: 4 } })
  const top = (await block.boundingBox())?.y ?? 0
  const boxes = await Promise.all((await inMargin.all()).map((each) => each.boundingBox()))
  const distances = boxes.map((box) => (box === null ? Number.POSITIVE_INFINITY : Math.abs(box.y - top)))
  return inMargin.nth(distances.indexOf(Math.min(...distances)))
}

/** Its buttons say their keys too. */
export const noticesOf = (window: Page): Locator => window.getByRole('region', { name: words.desk.notices })

export const toolsOf = (window: Page): Locator => window.getByRole('region', { name: words.editor.tools })
