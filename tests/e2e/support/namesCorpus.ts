import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPage, pageRow } from './desk.ts'
import { expect, type Galley } from './galley.ts'

const story = (writer: string, body: string) => `新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`

/** A writer signs four pages; three have the name otherwise, of which two in the same way. */
const texts = {
  '1.txt': story('林晓岚', '昨天上午，新桥正式通车。'),
  '2.txt': story('林晓岚', '新桥通车以后，往来只需要十分钟。'),
  '3.txt': story('林晓宝', '新桥两侧的步道同时开放。'),
  '4.txt': story('林晓宝', '新桥夜里亮灯，市民纷纷拍照。'),
  '5.txt': story('林晓兰', '桥下新开了一处公园。'),
  '6.txt': story('林晓岚', '公交线路随新桥调整。'),
  '7.txt': story('林晓岚', '新桥获得省级奖项。'),
}

/** Another name that is spelled in several ways. */
export const secondName = {
  texts: Object.fromEntries(
    ['陈文博', '陈文博', '陈文搏', '陈文博'].map((writer, at) => [`${at + 8}.txt`, story(writer, `第${at}座桥开工。`)]),
  ),
  findings: [0, 0, 1, 0],
}

/** Makes a corpus whose pages spell a name in three ways, and opens its third page once that is found. */
export async function openNamesCorpus(
  galley: Galley,
  more: { readonly texts: Readonly<Record<string, string>>; readonly findings: readonly number[] } = {
    texts: {},
    findings: [],
  },
): Promise<void> {
  const folder = join(galley.folder, 'pages')
  await mkdir(folder)
  for (const [name, text] of Object.entries({ ...texts, ...more.texts })) await writeFile(join(folder, name), text)
  await galley.call('corpus-create', { path: join(galley.folder, 'names'), title: '新桥报' })
  await galley.call('import-start', { sources: [{ path: folder }] })
  const { window } = galley
  await expect(pageRow(window, '7.txt')).toBeVisible()
  const doubted = async () => {
    const { pages } = await galley.call('corpus-read', {})
    return pages.map(({ findings }) => findings ?? -1)
  }
  await expect.poll(doubted).toEqual([0, 0, 1, 1, 1, 0, 0, ...more.findings])
  await openPage(window, '3.txt')
}
