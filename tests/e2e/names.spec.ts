import type { Locator, Page } from '@playwright/test'
import { blockWith, dialogOf, noticesOf, press, say, words } from './support/desk.ts'
import { expect, type Galley, test } from './support/galley.ts'
import { openNamesCorpus, secondName } from './support/namesCorpus.ts'

const { names, search, jobs, known } = words.desk
const [right, wrong, other] = ['林晓岚', '林晓宝', '林晓兰']

const panelOf = (window: Page) => window.getByRole('tabpanel')
const spellingsOf = (part: Page | Locator) => part.getByRole('list', { name: names.spellings }).getByRole('listitem')
const placesOf = (window: Page) =>
  window
    .getByRole('listbox', { name: search.results })
    .getByRole('option')
    .filter({ has: window.locator('del, mark') })
const countsIn = async (galley: Galley) => (await galley.call('corpus-read', {})).pages.map(({ findings }) => findings)
const replaceAll = (window: Page, count: number) =>
  window.getByRole('button', { name: say(search.replaceAll, { count }) })

test.describe('of one name', () => {
  test.beforeEach(({ galley }) => openNamesCorpus(galley))

  test('the card has all spellings with their counts, and takes one by its number', async ({ galley }) => {
    const { window } = galley
    await press(window, 'Alt+R')
    await expect(spellingsOf(window)).toHaveCount(3)
    await expect(spellingsOf(window).nth(0)).toContainText(`${right}${names.suggested}`)
    await expect(spellingsOf(window).nth(0)).toContainText(say(names.counts_other, { count: 4, pages: 4 }))
    await expect(spellingsOf(window).nth(1)).toContainText(`${wrong}${names.own}`)
    await press(window, '2')
    await expect(blockWith(window, other)).toBeVisible()
    await press(window, 'Mod+Z')
    await expect(blockWith(window, wrong)).toBeVisible()
  })

  test('G changes a name in the whole corpus after a preview, as one step to undo', async ({ galley }) => {
    const { window } = galley
    await press(window, 'Alt+R')
    await press(window, 'G')
    await expect(placesOf(window)).toHaveCount(2)
    await expect(placesOf(window).first().locator('del')).toHaveText(wrong)
    await expect(placesOf(window).first().locator('ins')).toHaveText(right)
    await replaceAll(window, 2).press('Enter')
    await expect(blockWith(window, right)).toBeVisible()
    await expect.poll(() => countsIn(galley)).toEqual([0, 0, 0, 0, 1, 0, 0])
    await noticesOf(window).getByRole('button', { name: jobs.undo }).press('Enter')
    await expect(blockWith(window, wrong)).toBeVisible()
    await expect.poll(() => countsIn(galley)).toEqual([0, 0, 1, 1, 1, 0, 0])
  })

  test('all names of the corpus are listed, and all other spellings of one are corrected at once', async ({
    galley,
  }) => {
    const { window } = galley
    await press(window, 'Alt+Shift+N')
    const dialog = dialogOf(window, names.title)
    const list = dialog.getByRole('listbox', { name: names.title })
    await expect(list).toBeFocused()
    await expect(list.getByRole('option')).toHaveCount(1)
    await expect(list.getByRole('option')).toContainText(right)
    await dialog.getByRole('button', { name: say(names.allTo, { text: right }) }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(placesOf(window)).toHaveCount(3)
    await replaceAll(window, 3).press('Enter')
    await expect.poll(() => countsIn(galley)).toEqual([0, 0, 0, 0, 0, 0, 0])
    await press(window, 'Alt+Shift+N')
    await expect(dialog).toContainText(names.none)
  })

  test('from a name one goes to the places of a spelling, or says that it is right', async ({ galley }) => {
    const { window } = galley
    await press(window, 'Alt+Shift+N')
    const dialog = dialogOf(window, names.title)
    await spellingsOf(dialog).nth(1).getByRole('button', { name: known.right }).press('Enter')
    await expect(spellingsOf(dialog)).toHaveCount(2)
    await spellingsOf(dialog).nth(1).getByRole('button', { name: names.concordance }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(placesOf(window)).toHaveCount(1)
    await expect(panelOf(window).locator('mark')).toHaveText(other)
  })
})

test('the details are those of the name that the keys are on, whatever becomes of the list', async ({ galley }) => {
  await openNamesCorpus(galley, secondName)
  const { window, call } = galley
  const [first, second] = ['林晓岚', '陈文博']
  await call('known-add', { words: [wrong, other] })
  await press(window, 'Alt+Shift+N')
  const dialog = dialogOf(window, names.title)
  const options = dialog.getByRole('listbox', { name: names.title }).getByRole('option')
  const chosen = dialog.getByRole('option', { selected: true })
  const details = (name: string) => dialog.getByRole('region', { name })
  await expect(options).toHaveCount(1)
  await press(window, 'ArrowDown')
  await call('known-remove', { words: [wrong, other] })
  await expect(options).toHaveCount(2)
  await expect(options.first()).toContainText(first)
  await expect(chosen).toContainText(second)
  await expect(details(second)).toBeVisible()
  await call('known-add', { words: ['陈文搏'] })
  await expect(options).toHaveCount(1)
  await expect(chosen).toContainText(first)
  await expect(details(first)).toBeVisible()
})
