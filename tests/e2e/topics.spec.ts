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
  const chips = toolsOf(window)
  await expect(chips.getByText('养老服务', { exact: true })).toBeVisible()
  await chips.getByRole('button', { name: say(desk.topics.remove, { label: '夕阳红' }) }).click()
  await expectSaved(window, 3)
  await expect(chips.getByText('夕阳红', { exact: true })).toBeHidden()
})

test('a topic is one undo step and stays after a restart', async ({ galley }) => {
  const { window } = galley
  await openPage(window, page)
  await toolsOf(window).getByRole('button', { name: desk.topics.add }).first().click()
  const picker = dialogOf(window, desk.topics.add)
  const chip = () => toolsOf(galley.window).getByText('教育', { exact: true })
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
