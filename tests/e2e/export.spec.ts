import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { dialogOf, openPage, press, putCaret, say, seeds, sheetOf, words } from './support/desk.ts'
import { expect, type Galley, isDesktop, test } from './support/galley.ts'

const { desk } = words
type Format = keyof typeof desk.export.formats

/** Exports through the dialog; gives the folder or file that was written. */
async function exportAs(galley: Galley, format: Format, choose: (dialog: Locator) => Promise<void> = async () => {}) {
  const { window } = galley
  await press(window, 'Mod+E')
  const dialog = dialogOf(window, desk.export.title)
  await dialog.getByRole('radio', { name: desk.export.formats[format], exact: true }).check({ force: true })
  await choose(dialog)
  await dialog.getByRole('textbox', { name: desk.export.folder }).fill(join(galley.folder, 'out'))
  await dialog.getByRole('button', { name: desk.export.do, exact: true }).click()
  const report = dialogOf(window, desk.export.report)
  await expect(report).toBeVisible()
  const { written } = (await galley.call('job-list', {})).findLast(({ kind }) => kind === 'export') ?? {}
  if (typeof written === 'string') await expect(report).toContainText(written)
  return { report, written: written ?? '' }
}

async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function read(path: string): Promise<string> {
  const files = await filesIn(path)
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

test.beforeEach(({ galley }) => expect(sheetOf(galley.window)).toBeVisible())

test('what was typed just before stands in the export', async ({ galley }) => {
  await openPage(galley.window, seeds[0])
  await putCaret(galley.window, 'after', '描绘幸福夕阳美景')
  await galley.window.keyboard.insertText('（刚改）')
  const { written } = await exportAs(galley, 'text')
  expect(await read(written)).toContain('描绘幸福夕阳美景（刚改）')
})

test('plain text is an article a file or a page a file', async ({ galley }) => {
  const { window } = galley
  const articles = (await galley.call('corpus-progress', {})).articles
  const each = await exportAs(galley, 'text')
  expect((await filesIn(each.written)).filter((file) => file.endsWith('.txt')).length).toBeGreaterThanOrEqual(articles)
  await press(window, 'Escape')
  const pages = await exportAs(galley, 'text', (dialog) =>
    dialog.getByRole('radio', { name: desk.export.pers.page }).check({ force: true }),
  )
  expect((await filesIn(pages.written)).filter((file) => file.endsWith('.txt'))).toHaveLength(5)
  expect(pages.written).not.toBe(each.written)
})

test('Markdown and JSON hold titles, roles and the text', async ({ galley }) => {
  const markdown = await exportAs(galley, 'markdown')
  expect(await read(markdown.written)).toMatch(/^#+ 实施“4\+4\+1”工程 描绘幸福夕阳美景$/m)
  await press(galley.window, 'Escape')
  const json = await exportAs(galley, 'json', (dialog) =>
    dialog.getByRole('radio', { name: desk.export.pers.page }).check({ force: true }),
  )
  const pages = (await filesIn(json.written)).filter((file) => file.endsWith('.json'))
  expect(pages).toHaveLength(5)
  for (const page of pages) expect(JSON.parse(await readFile(page, 'utf8'))).toBeTruthy()
})

test('JSONL and CSV hold one article a line', async ({ galley }) => {
  const { articles } = await galley.call('corpus-progress', {})
  const jsonl = await exportAs(galley, 'jsonl')
  const lines = (await read(jsonl.written)).trimEnd().split('\n')
  expect(lines).toHaveLength(articles)
  const titles = lines.map((line) => (JSON.parse(line) as { title: string }).title)
  expect(titles).toContainEqual(expect.stringContaining('描绘幸福夕阳美景'))
  await press(galley.window, 'Escape')
  const csv = await exportAs(galley, 'csv')
  expect(await read(csv.written)).not.toMatch(/^\uFEFF/)
  await press(galley.window, 'Escape')
  const excel = await exportAs(galley, 'csv-excel')
  expect(await read(excel.written)).toMatch(/^\uFEFF/)
})

test('only the page on the desk is exported when that is chosen', async ({ galley }) => {
  await openPage(galley.window, seeds[1])
  const { written } = await exportAs(galley, 'jsonl', (dialog) =>
    dialog.getByRole('radio', { name: desk.export.scopes.this }).check({ force: true }),
  )
  const text = await read(written)
  expect(text).toContain('增进民生福祉')
  expect(text).not.toContain('描绘幸福夕阳美景')
})

test('a damaged page is listed and does not stop the others', async ({ galley }) => {
  const { path, pages } = await galley.call('corpus-read', {})
  await galley.kill()
  const damaged = pages[2]?.id ?? ''
  // The import alone could still be read anew: it goes too.
  for (const file of await filesIn(path)) if (file.includes(damaged)) await writeFile(file, '{"not": "a page')
  await galley.restart()
  await expect(sheetOf(galley.window)).toBeVisible()
  const { report, written } = await exportAs(galley, 'jsonl')
  await expect(report).toContainText(say(desk.jobs.failed_other, { count: 1 }))
  await expect(report).toContainText(say(words.errors.pageDamaged, { name: pages[2]?.name ?? '' }))
  await expect(report).toContainText(say(desk.export.done_other, { count: 4 }))
  const text = await read(written)
  expect(text).toContain('描绘幸福夕阳美景')
  expect(text).not.toContain('第八轮巡察')
})

test('an export that is cancelled leaves nothing behind', async ({ galley }) => {
  test.setTimeout(240_000)
  const { window } = galley
  const many = join(galley.folder, 'many')
  const source = await readFile(join(import.meta.dirname, '../../seeds', seeds[2]), 'utf8')
  await mkdir(many)
  for (let number = 0; number < 300; number += 1)
    await writeFile(join(many, `${number}.txt`), `第${number}版\n\n${source}`)
  await galley.call('import-start', { sources: [{ path: many }] })
  await expect(window.getByText(say(desk.jobs.imported_other, { count: 300 }))).toBeVisible({ timeout: 180_000 })
  await press(window, 'Mod+E')
  const dialog = dialogOf(window, desk.export.title)
  await dialog.getByRole('textbox', { name: desk.export.folder }).fill(join(galley.folder, 'out'))
  await dialog.getByRole('button', { name: desk.export.do, exact: true }).click()
  // Until the job runs, the button of this name closes the dialog.
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: desk.jobs.cancel }).click()
  await expect(dialogOf(window, desk.export.report)).toContainText(desk.jobs.cancelled)
  expect(await readdir(join(galley.folder, 'out')).catch(() => [])).toEqual([])
})

test('its button pressed twice, one export is made', async ({ galley }) => {
  test.skip(isDesktop, 'calls of the desktop cannot be held back from here')
  const { window } = galley
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await window.route('**/api/call/export-start', async (route) => {
    await held
    await route.continue()
  })
  await press(window, 'Mod+E')
  const dialog = dialogOf(window, desk.export.title)
  await dialog.getByRole('textbox', { name: desk.export.folder }).fill(join(galley.folder, 'out'))
  const start = dialog.getByRole('button', { name: desk.export.do, exact: true })
  const asked = window.waitForRequest('**/api/call/export-start')
  await start.press('Enter')
  await window.keyboard.press('Enter')
  await asked
  await expect(start).toBeDisabled()
  release()
  await expect(dialogOf(window, desk.export.report)).toBeVisible()
  expect((await galley.call('job-list', {})).filter(({ kind }) => kind === 'export')).toHaveLength(1)
})
