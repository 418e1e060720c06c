import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encode } from 'fast-png'
import iconv from 'iconv-lite'
import { printable } from '../../shared/text/printable.ts'
import { root } from './support/browserHost.ts'
import { blockWith, dialogOf, pageRow, press, say, seeds, sheetOf, words } from './support/desk.ts'
import { expect, type Galley, isDesktop, test } from './support/galley.ts'

const { desk } = words
const seed = (name: string) => readFile(join(root, 'seeds', name))
const traditional =
  '臺北市政府昨日召開記者會,說明圖書館擴建工程的進度。工程預計於明年完工,屆時將開放給市民使用。\n\n'.repeat(6)

async function put(galley: Galley, name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(galley.folder, 'files', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return path
}

/** A corpus without pages, on the desk. */
async function emptyCorpus(galley: Galley): Promise<void> {
  const { window } = galley
  await window.getByRole('button', { name: /^语料库：/ }).click()
  await window.getByRole('menuitem', { name: words.commands.corpus.new }).click()
  const dialog = dialogOf(window, desk.create.title)
  await dialog.getByRole('textbox', { name: desk.create.name }).fill('周报')
  await dialog.getByRole('textbox', { name: desk.create.parent }).fill(galley.folder)
  await expect(dialog).toContainText(say(desk.create.where, { path: join(galley.folder, '周报') }))
  await dialog.getByRole('button', { name: desk.create.do, exact: true }).click()
  await expect(window.getByRole('heading', { name: desk.empty.title })).toBeVisible()
}

/** Chooses files, or one folder, in the import dialog. */
async function importByDialog({ window }: Galley, button: string, paths: string | string[]): Promise<void> {
  await window.getByRole('banner').getByRole('button', { name: desk.import.button }).click()
  const [chooser] = await Promise.all([
    window.waitForEvent('filechooser'),
    dialogOf(window, desk.import.title).getByRole('button', { name: button, exact: true }).click(),
  ])
  await chooser.setFiles(paths)
}

async function openReport({ window }: Galley) {
  await window.getByRole('button', { name: desk.jobs.report }).click()
  return dialogOf(window, desk.import.report)
}

test.beforeEach(async ({ galley }) => {
  test.skip(isDesktop, 'the desktop asks for files in a dialog of the system')
  await emptyCorpus(galley)
})

test('files are imported, say their encoding, and read the same whatever it was', async ({ galley }) => {
  const { window } = galley
  const text = (await seed(seeds[0])).toString()
  const crlf = (await seed(seeds[3])).toString().replaceAll('\n', '\r\n')
  const files = {
    'a-utf8.txt': await seed(seeds[1]),
    'b-bom.txt': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), await seed(seeds[2])]),
    'c-gb.txt': iconv.encode(text, 'gb18030'),
    'd-big5.txt': iconv.encode(traditional, 'big5'),
    'e-utf16.md': iconv.encode(crlf, 'utf-16le', { addBOM: true }),
  }
  const paths = await Promise.all(Object.entries(files).map(([name, bytes]) => put(galley, name, bytes)))
  await importByDialog(galley, desk.import.files, paths)
  await expect(window.getByText(say(desk.jobs.imported_other, { count: 5 }))).toBeVisible()
  const report = await openReport(galley)
  const rows = report.getByRole('row')
  for (const [name, encoding] of [
    ['a-utf8.txt', 'UTF-8'],
    ['b-bom.txt', 'UTF-8'],
    ['c-gb.txt', 'GB18030'],
    ['d-big5.txt', 'BIG5'],
    ['e-utf16.md', 'UTF-16LE'],
  ] as const) {
    await expect(rows.filter({ hasText: name })).toContainText(encoding)
  }
  await report.getByRole('button', { name: 'c-gb.txt' }).click()
  await expect(window.getByRole('heading', { name: '实施“4+4+1”工程 描绘幸福夕阳美景' })).toBeVisible()
  await pageRow(window, 'd-big5.txt').click()
  await expect(blockWith(window, '臺北市政府昨日召開記者會').first()).toBeVisible()
})

test('a file that is there already is recognised and said', async ({ galley }) => {
  const { window } = galley
  const first = await put(galley, '一版.txt', await seed(seeds[0]))
  const copy = await put(galley, '副本/别名.txt', await seed(seeds[0]))
  await importByDialog(galley, desk.import.files, first)
  await expect(pageRow(window, '一版.txt')).toBeVisible()
  await importByDialog(galley, desk.import.files, copy)
  const report = dialogOf(window, desk.import.report)
  await expect(report).toContainText(say(words.errors.fileDuplicate, { name: '别名.txt', existing: '一版.txt' }))
  await report.getByRole('button', { name: desk.close }).last().click()
  await expect(window.getByRole('option')).toHaveCount(1)
})

test('a folder is imported: pages of one name stay apart, an image finds its page', async ({ galley }) => {
  const { window } = galley
  const png = encode({ width: 40, height: 60, data: new Uint8Array(2400).fill(120), channels: 1 })
  await put(galley, '五月/001.txt', await seed(seeds[0]))
  await put(galley, '五月/001.png', png)
  await put(galley, '六月/001.txt', await seed(seeds[1]))
  await importByDialog(galley, desk.import.folder, join(galley.folder, 'files'))
  await expect(window.getByRole('option')).toHaveCount(2)
  await expect(pageRow(window, '实施“4+4+1”工程').getByLabel(desk.pages.hasImage)).toBeVisible()
  await expect(pageRow(window, '增进民生福祉').getByLabel(desk.pages.hasImage)).toBeHidden()
  await galley.restart()
  await expect(galley.window.getByRole('option')).toHaveCount(2)
  await pageRow(galley.window, '增进民生福祉').click()
  await expect(galley.window.getByRole('heading', { name: '增进民生福祉 打造品质之城' })).toBeVisible()
})

test('files and folders are dropped into the window', async ({ galley }) => {
  const { window } = galley
  const file = await put(galley, '单页.txt', await seed(seeds[2]))
  await put(galley, '夹/夹中.txt', await seed(seeds[3]))
  const pointer = await window.context().newCDPSession(window)
  const data = { items: [], files: [file, join(galley.folder, 'files/夹')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await pointer.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
  await expect(window.getByText(desk.drop.here)).toBeVisible()
  await pointer.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data })
  await expect(pageRow(window, '单页.txt')).toBeVisible()
  await expect(pageRow(window, '夹中.txt')).toBeVisible()
})

test('what cannot be imported is listed with its reason, the rest comes in', async ({ galley }) => {
  const { window } = galley
  const paths = [
    await put(galley, '空.txt', ''),
    await put(
      galley,
      '二进制.txt',
      new Uint8Array(4096).map((_, index) => index % 7),
    ),
    await put(galley, '好.txt', await seed(seeds[0])),
  ]
  await importByDialog(galley, desk.import.files, paths)
  const report = dialogOf(window, desk.import.report)
  await expect(report).toContainText(say(words.errors.fileEmpty, { name: '空.txt' }))
  await expect(report).toContainText(say(words.errors.fileBinary, { name: '二进制.txt' }))
  await expect(report.getByRole('row').filter({ hasText: '好.txt' })).toBeVisible()
})

test('names that would do harm are shown as they are and do none', async ({ galley }) => {
  test.skip(process.platform === 'win32', 'such names cannot exist there')
  const { window } = galley
  const names = ['<img src=x onerror=alert(1)>.txt', 'con.txt', '..%2f..%2fx.txt', '😀报.txt', 'אבג‮txt.txt']
  const dialogs: string[] = []
  window.on('dialog', (dialog) => dialogs.push(dialog.message()))
  const paths = await Promise.all(
    names.map(async (name, index) =>
      put(galley, name, `第${index}版\n\n${(await seed(seeds[index] ?? seeds[0])).toString()}`),
    ),
  )
  await importByDialog(galley, desk.import.files, paths)
  await expect(window.getByRole('option')).toHaveCount(names.length)
  // What would turn the direction of writing is made visible instead.
  for (const name of names.map(printable)) {
    await pageRow(window, name).click()
    await expect(window.getByRole('main')).toContainText(name)
  }
  expect(dialogs).toEqual([])
})

test('a page beyond what can be edited is shown read-only, one beyond what can be shown is refused', async ({
  galley,
}) => {
  const { window } = galley
  const text = (await seed(seeds[0])).toString()
  const times = (bytes: number) => `${text}\n\n`.repeat(Math.ceil(bytes / Buffer.byteLength(text)))
  const long = times(2 ** 20)
  const tooLong = times(5 * 2 ** 20 + 1)
  await importByDialog(galley, desk.import.files, [
    await put(galley, '过长.txt', tooLong),
    await put(galley, '长.txt', long),
  ])
  const bytes = { characters: Buffer.byteLength(tooLong), limit: 5 * 2 ** 20 }
  await expect(window.getByText(say(words.errors.fileTooLarge, { name: '过长.txt', ...bytes }))).toBeVisible()
  await expect(window.getByRole('option')).toHaveCount(1)
  const reading = window.getByRole('region', { name: words.editor.label })
  await expect(reading.getByText('实施“4+4+1”工程').first()).toBeVisible()
  await expect(sheetOf(window)).toHaveCount(0)
  await expect(window.getByRole('tabpanel')).toContainText(String(200_000))
  await reading.focus()
  await press(window, 'End')
  await expect(reading.getByText('实施“4+4+1”工程').first()).toBeHidden()
  await expect(reading.locator('p').last()).toBeVisible()
  await expect(window.getByRole('contentinfo')).toContainText(desk.page.readOnly)
})

test('an import that is cancelled keeps what is in and stops there', async ({ galley }) => {
  const { window } = galley
  const text = (await seed(seeds[2])).toString()
  const count = 300
  await Promise.all(Array.from({ length: count }, (_, at) => put(galley, `many/${at}.txt`, `第${at}版\n\n${text}`)))
  await galley.call('import-start', { sources: [{ path: join(galley.folder, 'files/many') }] })
  await window.getByRole('button', { name: desk.jobs.cancel, exact: true }).click()
  await expect(window.getByText(desk.jobs.cancelled)).toBeVisible()
  const { pages } = await galley.call('corpus-read', {})
  expect(pages.length).toBeLessThan(count)
  expect(pages.filter(({ problem }) => problem !== null)).toEqual([])
  for (const { id } of pages.slice(-2)) {
    const { page } = await galley.call('page-read', { page: id })
    expect(page.articles).not.toEqual([])
  }
})
