import type { Locator, Page } from '@playwright/test'
import {
  blockWith,
  dialogOf,
  expectSaved,
  openPage,
  pageRow,
  press,
  putCaret,
  say,
  seeds,
  toolsOf,
  words,
} from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { oneStep } from './support/steps.ts'

const { desk } = words
const [page] = seeds

/** A topic that a story has. */
const chipOf = (window: Page, label: string): Locator =>
  toolsOf(window).getByRole('button', { name: say(desk.topics.remove, { label }) })

/** A topic that is proposed for a story; the reason stands behind its name. */
const proposalOf = (window: Page, label: string): Locator =>
  toolsOf(window)
    .getByRole('button', { name: new RegExp(`^${say(desk.topics.proposed, { label, reason: '' }).split('。')[0]}。`) })
    .first()

test('an article is tagged by keys alone: found, created, taken away', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await press(window, 'Alt+T')
  const dialog = dialogOf(window, say(desk.topics.of, { title: '实施“4+4+1”工程 描绘幸福夕阳美景' }))
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await window.keyboard.insertText('养老')
  await expect(dialog.getByRole('option', { name: '养老服务' })).toBeVisible()
  await press(window, 'Enter')
  await expectSaved(window, 1)
  await window.keyboard.insertText('夕阳红')
  await expect(dialog.getByRole('option', { name: say(desk.topics.create, { label: '夕阳红' }) })).toBeVisible()
  await press(window, 'Enter')
  await expectSaved(window, 2)
  await press(window, 'Escape')
  await expect(dialog).toBeHidden()
  await expect(chipOf(window, '养老服务')).toBeVisible()
  await chipOf(window, '夕阳红').click()
  await expectSaved(window, 3)
  await expect(chipOf(window, '夕阳红')).toBeHidden()
})

test('a topic is one undo step and stays after a restart', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await toolsOf(window).getByRole('button', { name: desk.topics.add }).first().click()
  const picker = dialogOf(window, desk.topics.add)
  const chip = () => chipOf(galley.window, '教育')
  await picker.getByRole('combobox').fill('教育')
  await oneStep(
    galley,
    page,
    () => picker.getByRole('option', { name: /^教育/ }).first().click(),
    () => expect(chip()).toBeVisible(),
  )
  await galley.restart()
  await expect(chip()).toBeVisible()
})

test('the page list is narrowed to a topic', async ({ galley }) => {
  const { window } = galley
  await openPage(window, seeds[1])
  await putCaret(window, 'after', '增进民生福祉 打造品质之城')
  await press(window, 'Alt+T')
  await window.keyboard.insertText('民生工程')
  await press(window, 'Enter')
  await expectSaved(window, 1)
  await press(window, 'Escape')
  await window.getByRole('button', { name: desk.pages.byTopic }).click()
  await window.getByRole('option', { name: say(desk.pages.topicCount, { topic: '民生工程', count: 1 }) }).click()
  await expect(pageRow(window, seeds[1])).toBeVisible()
  await expect(pageRow(window, seeds[0])).toBeHidden()
  await expect(window.getByText(say(desk.pages.shown, { count: 1, all: 5 }))).toBeVisible()
  await window.getByRole('button', { name: desk.pages.clear, exact: true }).click()
  await expect(pageRow(window, seeds[0])).toBeVisible()
})

test('the topics panel lists every article and leads to it', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await window.getByRole('tab', { name: desk.topics.title }).click()
  const panel = window.getByRole('tabpanel')
  await expect(panel.getByText(say(desk.topics.tagged, { tagged: 0, all: 7 }))).toBeVisible()
  await panel.getByRole('button', { name: '自觉捍卫国家安全' }).click()
  await expect(blockWith(window, '自觉捍卫国家安全').last()).toBeInViewport()
})

test('the first proposed topic is given by one key and undone like any other', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await expect(proposalOf(window, '养老服务')).toBeVisible()
  await oneStep(
    galley,
    page,
    () => press(window, 'Alt+Shift+T'),
    () => expect(chipOf(window, '养老服务')).toBeVisible(),
  )
})

test('proposed topics stand first in the picker and say why', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await putCaret(window, 'after', '描绘幸福夕阳美景')
  await expect(proposalOf(window, '养老服务')).toBeVisible()
  await press(window, 'Alt+T')
  const dialog = dialogOf(window, say(desk.topics.of, { title: '实施“4+4+1”工程 描绘幸福夕阳美景' }))
  const first = dialog.getByRole('option').first()
  await expect(first).toContainText('养老服务')
  await expect(first).toContainText(say(desk.topics.because.vocabulary, { words: '' }))
  await press(window, 'ArrowDown')
  await press(window, 'Enter')
  await expectSaved(window, 1)
  await press(window, 'Escape')
  await expect(chipOf(window, '养老服务')).toBeVisible()
})

test('a proposed topic says why when it has the focus and is given by Enter', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await expect(proposalOf(window, '养老服务')).toBeVisible()
  await toolsOf(window).getByRole('button', { name: desk.topics.add }).first().focus()
  await press(window, 'Shift+Tab')
  const [before = '', after = ''] = desk.topics.proposed.split('{{label}}').map((part) => part.split('{{')[0])
  await expect(window.locator(':focus')).toHaveAccessibleName(new RegExp(`^${before}.+${after}`))
  await expect(window.getByRole('tooltip')).toContainText(say(desk.topics.because.vocabulary, { words: '' }))
  await press(window, 'Enter')
  await expectSaved(window, 1)
  const { tagged } = await galley.call('corpus-progress', {})
  expect(tagged).toBe(1)
})

test('a label added to the vocabulary is proposed for the stories that use it', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await expect(proposalOf(window, '对口帮扶')).toBeHidden()
  await press(window, 'Mod+K')
  await window.keyboard.insertText(words.commands.topic.vocabulary.replace('…', ''))
  await press(window, 'Enter')
  const list = dialogOf(window, desk.vocabulary.title)
  await list.getByRole('combobox').fill('对口帮扶')
  await list.getByRole('option', { name: /^对口帮扶/ }).click()
  const form = dialogOf(window, say(desk.vocabulary.edit, { label: '对口帮扶' }))
  await form.getByRole('textbox', { name: desk.vocabulary.alternatives }).fill('夕阳美景，夕阳美景、 幸福晚年')
  await form.getByRole('button', { name: desk.vocabulary.save }).click()
  await expect(list).toBeVisible()
  await press(window, 'Escape')
  await expect(proposalOf(window, '对口帮扶')).toBeVisible()
  const { vocabulary } = await galley.call('corpus-read', {})
  expect(vocabulary.find(({ label }) => label === '对口帮扶')?.alternatives).toEqual(['夕阳美景', '幸福晚年'])
})
