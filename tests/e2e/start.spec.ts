import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { leaveSilentLock } from '../support/leaveSilentLock.ts'
import { root, startBrowserHost } from './support/browserHost.ts'
import { pageRow, say, seeds, sheetOf, words } from './support/desk.ts'
import { expect, isDesktop, test } from './support/galley.ts'

const { desk, commands } = words

test.describe('without a sample corpus', () => {
  test.use({ veryFirst: true })

  test('a first start makes and opens it with its five pages', async ({ galley }) => {
    const { window } = galley
    await expect(sheetOf(window)).toBeVisible()
    for (const name of seeds) await expect(pageRow(window, name)).toBeVisible()
    await expect(window.getByRole('banner')).toContainText('5 版')
  })
})

test('the start command prints an address that works once and ends with Ctrl+C', async ({ page, browser }, info) => {
  test.skip(isDesktop, 'the browser host is started where there is no desktop')
  const started = spawn(
    process.execPath,
    [join(root, 'scripts/start.mjs'), '--browser', '--no-open', '--port', '0', '--user-data', info.outputPath('user')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(started, 'exit')
  let address = ''
  for await (const line of createInterface({ input: started.stdout })) {
    address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0] ?? ''
    if (address !== '') break
  }
  await page.goto(address)
  await expect(page.getByRole('option')).toHaveCount(5)
  const elsewhere = await browser.newContext()
  const stranger = await elsewhere.newPage()
  await stranger.goto(address)
  await expect(stranger.getByText(words.hosts.refused)).toBeVisible()
  await elsewhere.close()
  started.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})

test('a path opens that corpus, and what was open before is in the list of recent ones', async ({ galley }) => {
  const path = join(galley.folder, 'weekly')
  await galley.call('corpus-create', { path, title: '周报' })
  await galley.call('corpus-open-sample', {})
  await galley.restart([path])
  const { window } = galley
  const menu = (title: string) => window.getByRole('button', { name: desk.corpusMenu.replace('{{title}}', title) })
  await menu('周报').click()
  await window.getByRole('menuitem', { name: commands.corpus.close }).click()
  await expect(window.getByRole('heading', { name: desk.start.recent })).toBeVisible()
  await expect(window.getByRole('listitem')).toHaveCount(2)
  await window.getByRole('listitem').nth(1).getByRole('button').first().click()
  await expect(menu('周报')).toBeHidden()
  await expect(window.getByRole('option')).toHaveCount(5)
})

test('a corpus that is open elsewhere is shown read-only and says who has it', async ({ galley, browser }) => {
  test.skip(isDesktop, 'a second host is started, which is a browser host')
  const { path } = await galley.call('corpus-read', {})
  const host = await startBrowserHost(['--user-data', join(galley.folder, 'second'), path], { LC_ALL: 'zh_CN.UTF-8' })
  const context = await browser.newContext({ locale: 'zh-CN' })
  const second = await context.newPage()
  await second.goto(host.address)
  await expect(sheetOf(second)).toBeVisible()
  const locked = say(words.errors.corpusLocked, { host: hostname(), pid: galley.pid })
  await expect(second.getByRole('status').filter({ hasText: locked })).toBeVisible()
  await expect(second.getByRole('contentinfo')).toContainText(desk.page.readOnly)
  await expect(sheetOf(second)).not.toBeEditable()
  await expect(sheetOf(galley.window)).toBeEditable()
  await context.close()
  await host.stop()
})

test('a corpus is taken over from a silent computer after a question that names it', async ({ galley }) => {
  const { window } = galley
  await expect(sheetOf(window)).toBeEditable()
  const { path } = await galley.call('corpus-read', {})
  await galley.call('corpus-close', {})
  await leaveSilentLock(path, 'archive-2')
  await galley.call('corpus-open', { path })
  await expect(window.getByRole('status').filter({ hasText: 'archive-2' })).toContainText('2026年1月2日')
  await expect(sheetOf(window)).not.toBeEditable()
  await window.getByRole('button', { name: desk.takeOver.open }).click()
  const dialog = window.getByRole('alertdialog', { name: say(desk.takeOver.title, { host: 'archive-2' }) })
  await expect(dialog.getByRole('button', { name: desk.cancel })).toBeFocused()
  await dialog.getByRole('button', { name: desk.takeOver.confirm }).click()
  await expect(dialog).toBeHidden()
  await expect(sheetOf(window)).toBeEditable()
  await expect(window.getByText('archive-2')).toBeHidden()
  await sheetOf(window).focus()
  await window.keyboard.insertText('甲')
  await expect(window.getByRole('contentinfo')).toContainText('修订 1')
})

test('a corpus that another computer took over stops being written, and gives back what was typed', async ({
  galley,
}) => {
  const { window } = galley
  const { path } = await galley.call('corpus-read', {})
  await expect(sheetOf(window)).toBeEditable()
  await leaveSilentLock(path, 'archive-2')
  const refused = window
    .getByRole('region', { name: desk.notices })
    .getByRole('button', { name: desk.copyRefused })
    .first()
  await sheetOf(window).focus()
  // A lock that was seen a moment ago is trusted for some seconds.
  await expect(async () => {
    await window.keyboard.insertText('甲')
    await expect(refused).toBeVisible({ timeout: 1500 })
  }).toPass()
  await expect(window.getByRole('alert').filter({ hasText: 'archive-2' }).first()).toBeVisible()
  await expect(sheetOf(window)).not.toBeEditable()
})

test('a corpus that is gone is said to be missing and can be forgotten', async ({ galley }) => {
  await galley.restart([join(galley.folder, 'nowhere')])
  const { window } = galley
  await expect(window.getByRole('heading', { name: desk.start.recent })).toBeVisible()
  const reason = say(words.errors.corpusMissing, { path: join(galley.folder, 'nowhere') })
  await expect(window.getByRole('region', { name: desk.notices })).toContainText(reason)
  await window.getByRole('button', { name: desk.start.sample }).click()
  await expect(sheetOf(window)).toBeVisible()
  await window.reload()
  await expect(sheetOf(window)).toBeVisible()
  await expect(window.getByText(reason)).toBeHidden()
})

test('a message and a dialog leave each other’s buttons in reach', async ({ galley }) => {
  await galley.restart([join(galley.folder, 'nowhere')])
  const { window } = galley
  await window.setViewportSize({ width: 700, height: 520 })
  const dialog = window.getByRole('dialog', { name: desk.keys.title })
  const notices = window.getByRole('region', { name: desk.notices })
  await expect(notices.getByRole('button', { name: desk.close })).toBeVisible()
  await window.keyboard.press('F1')
  await expect(dialog).toBeVisible()
  await expect(async () => {
    const [above, below] = await Promise.all([dialog.boundingBox(), notices.boundingBox()])
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  }).toPass()
  await notices.getByRole('button', { name: desk.close }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: desk.close }).click()
  await expect(dialog).toBeHidden()
})

test.describe('before a name was given', () => {
  test.use({ author: '' })

  test('the name is asked once and stands on the revisions', async ({ galley }) => {
    const { window } = galley
    const card = window.getByRole('region', { name: desk.author.title })
    await card.getByRole('textbox', { name: desk.author.name }).fill('陈编校')
    await card.getByRole('button', { name: desk.author.keep }).click()
    await expect(card).toBeHidden()
    await sheetOf(window).focus()
    await window.keyboard.insertText('甲')
    await expect(window.getByRole('contentinfo')).toContainText('修订 1')
    const page = (await galley.call('corpus-read', {})).pages[0]?.id ?? ''
    const revisions = await galley.call('page-list-revisions', { page })
    expect(revisions.map(({ author }) => author)).toEqual(['陈编校'])
    await galley.restart()
    await expect(sheetOf(galley.window)).toBeVisible()
    await expect(card).toBeHidden()
  })
})
