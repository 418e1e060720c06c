import { messages } from '../../shared/messages/messages.ts'
import { expectAccessible, settle } from './support/accessible.ts'
import { expectChecked, expectSaved, pageRow, pickItem, press, seeds, sheetOf, words } from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'

async function dress(galley: Galley, language: 'zh' | 'en', theme: 'light' | 'dark') {
  await galley.call('settings-change', { settings: { language, theme } })
  const { label } = messages[language].editor
  await expect(galley.window.getByRole('textbox', { name: label })).toBeVisible()
  await expect(galley.window.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
  return messages[language]
}

/** Accepts what is offered first, a join, and waits until that is a revision. */
async function joinOnce({ window, call }: Galley) {
  const { pages } = await call('corpus-read', {})
  await call('page-list-findings', { page: pages[0]?.id ?? '' })
  await press(window, 'F8')
  await press(window, 'Mod+Enter')
  await expect.poll(async () => (await call('page-read', { page: pages[0]?.id ?? '' })).revision).toBe(1)
}

for (const language of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious on the desk, ${language}, ${theme}`, async ({ galley }) => {
      const { window } = galley
      const { desk } = await dress(galley, language, theme)
      for (const name of [
        desk.review.title,
        desk.search.title,
        desk.topics.title,
        desk.source.title,
        desk.image.title,
      ]) {
        await window.getByRole('tab', { name }).click()
        await settle(window)
        await expectAccessible(window)
      }
      await press(window, 'F8')
      await press(window, 'Alt+Enter')
      await expect(window.getByRole('dialog')).toBeVisible()
      await settle(window)
      await expectAccessible(window)
    })

    test(`axe finds nothing serious in the history of a page, ${language}, ${theme}`, async ({ galley }) => {
      const { window } = galley
      const { history } = await dress(galley, language, theme)
      await press(window, 'Alt+Shift+H')
      await expect(window.getByRole('heading', { name: history.noSteps.untouched.title })).toBeVisible()
      await settle(window)
      await expectAccessible(window)
      await press(window, 'Escape')
      await joinOnce(galley)
      for (const keys of ['Alt+Shift+H', 'Alt+Shift+O']) {
        await press(window, keys)
        const difference = window.getByRole('region', { name: history.difference })
        await expect(difference.getByText(history.kinds.joined).first()).toBeVisible()
        await press(window, 'N')
        await settle(window)
        await expectAccessible(window)
      }
      await press(window, 'D')
      await settle(window)
      await expectAccessible(window)
    })

    test(`axe finds nothing serious in dialogs and on the start screen, ${language}, ${theme}`, async ({ galley }) => {
      const { window } = galley
      const { desk, commands, states } = await dress(galley, language, theme)
      const dialog = window.getByRole('dialog')
      const look = async () => {
        await expect(dialog).toBeVisible()
        await settle(window)
        await expectAccessible(window)
        await press(window, 'Escape')
        await expect(dialog).toBeHidden()
      }
      for (const keys of ['Alt+I', 'Mod+E', 'Mod+K', 'F1', 'Alt+T', 'Alt+W', 'Alt+Shift+N']) {
        await press(window, keys)
        await look()
      }
      await window.getByRole('button', { name: commands.settings.open }).click()
      await look()
      await press(window, 'Alt+S')
      await pickItem(window, states.problematic)
      await look()
      await window
        .getByRole('banner')
        .getByRole('button', { name: desk.corpusMenu.split('{')[0] ?? '' })
        .click()
      await expect(window.getByRole('menu')).toBeVisible()
      await settle(window)
      await expectAccessible(window)
      await pickItem(window, commands.corpus.close)
      await expect(window.getByRole('heading', { name: desk.start.recent })).toBeVisible()
      await settle(window)
      await expectAccessible(window)
    })
  }
}

test('a page is chosen, corrected, tagged and set by keys alone', async ({ galley }) => {
  const { window } = galley
  await expect(sheetOf(window)).toBeVisible()
  await press(window, 'Alt+P')
  await expect(window.getByRole('listbox', { name: words.desk.pages.title })).toBeFocused()
  await press(window, 'ArrowDown')
  await press(window, 'Enter')
  await expect(pageRow(window, seeds[1])).toHaveAttribute('aria-selected', 'true')
  await expect(sheetOf(window)).toContainText('增进民生福祉')
  await expectChecked(window)
  await press(window, 'F8')
  await press(window, 'Mod+Enter')
  await expectSaved(window, 1)
  await press(window, 'Alt+T')
  const topics = window.getByRole('dialog')
  await expect(topics.getByRole('combobox')).toBeFocused()
  await window.keyboard.insertText('民生工程')
  await expect(topics.getByRole('option')).toHaveCount(1)
  await press(window, 'Enter')
  await expectSaved(window, 2)
  await press(window, 'Escape')
  await expect(topics).toBeHidden()
  await press(window, 'Alt+S')
  const menu = window.getByRole('menu')
  await expect(menu).toBeVisible()
  await press(window, 'End')
  await press(window, 'Enter')
  await expect(pageRow(window, seeds[1])).toHaveAccessibleName(new RegExp(words.states.validated))
})

test('Tab goes through the whole desk, and what has the focus is seen to have it', async ({ galley }) => {
  const { window } = galley
  await expect(sheetOf(window)).toBeVisible()
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const visited = new Set<string>()
  for (let step = 0; step < 60; step += 1) {
    await press(window, 'Tab')
    const focus = await window.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const isMarked = (each: Element, part?: string) => {
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor, content } = getComputedStyle(each, part)
        const isPainted = part !== undefined && content !== 'none' && !/, 0\)$|transparent/.test(backgroundColor)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || isPainted
      }
      // A list marks the row that its keys act on; a field may be marked by the box around it.
      const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
      const marked =
        element.matches('[contenteditable]') ||
        isMarked(element) ||
        isMarked(element, '::after') ||
        isMarked(element.parentElement ?? element) ||
        (active !== null && isMarked(active))
      return { name: element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? '', marked }
    })
    if (focus === null) break
    expect.soft(focus.marked, `focus is not seen on ${focus.name}`).toBe(true)
    visited.add(focus.name)
  }
  for (const name of [words.desk.pages.toggle, words.desk.pages.title, words.editor.label, words.desk.pages.width]) {
    expect([...visited]).toContain(name)
  }
})
