import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { makeFolder, openBackend, type TestBackend } from '../../../support/openBackend.ts'
import { replaceInPage } from '../../../support/replaceInPage.ts'

const story = (writer: string, body: string) => `新桥通车便利两岸居民\n\n■ 通讯员 ${writer}\n\n${body}\n`

async function writePages(folder: string): Promise<string[]> {
  const pages = {
    'a.txt': story('林晓岚', '昨天上午，新桥正式通车。'),
    'b.txt': story('林晓岚', '新桥通车以后，往来只需要十分钟。'),
    'c.txt': story('林晓宝', '新桥两侧的步道同时开放。'),
  }
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text)
  return Object.keys(pages).map((name) => join(folder, name))
}

const namesIn = (findings: readonly { check: string }[]) =>
  findings.filter(({ check }) => check === 'inconsistentName').length

async function respell({ call }: TestBackend, page: string, wrong: string, right: string): Promise<void> {
  const view = await call('page-read', { page })
  const change = diffPages(view.page, replaceInPage(view.page, wrong, right))
  const origin = { kind: 'correction', edit: 'type' } as const
  await call('page-revise', { page, revision: `r-${page}-${wrong}`, base: view.revision, change, origin })
}

test('pages are compared with their corpus, and looked at again when another page changes', async () => {
  const folder = await makeFolder()
  const backend = await openBackend(folder)
  await backend.call('corpus-create', { path: join(folder, 'corpus'), title: '报' })
  const { imported } = await backend.importPaths(...(await writePages(folder)))
  const [a = '', , c = ''] = imported.map(({ page }) => page)
  const told = await backend.event('findingsChanged', ({ page, findings }) => page === c && namesIn(findings) === 1)
  expect(told.findings[0]?.names?.spellings.map(({ text, count }) => `${text}${count}`)).toEqual(['林晓岚2', '林晓宝1'])
  const before = backend.events.length
  await respell(backend, a, '林晓岚', '林晓宝')
  // Two pages against one now: the name that is suspect stands on the other page.
  const isAfter = (event: unknown) => backend.events.indexOf(event as never) >= before
  const gone = await backend.event('findingsChanged', (event) => event.page === c && isAfter(event))
  expect(namesIn(gone.findings)).toBe(0)
})

test('what was counted is kept, also of pages that were edited, and counted again where it is lost', async () => {
  const folder = await makeFolder()
  const path = join(folder, 'corpus')
  const first = await openBackend(folder)
  await first.call('corpus-create', { path, title: '报' })
  const { imported } = await first.importPaths(...(await writePages(folder)))
  const [a = '', , c = ''] = imported.map(({ page }) => page)
  await first.event('findingsChanged', ({ page, findings }) => page === c && namesIn(findings) === 1)
  await respell(first, a, '正式', '顺利')
  await first.event('findingsChanged', ({ page, revision }) => page === a && revision === 1)
  await first.close()
  const cache = join(path, 'cache', 'statistics.cache.json')
  const kept = await readFile(cache, 'utf8')
  await rm(cache)
  const second = await openBackend(folder)
  await second.call('corpus-open', { path })
  await second.event('findingsChanged', ({ page, findings }) => page === c && namesIn(findings) === 1)
  await second.close()
  expect(await readFile(cache, 'utf8')).toBe(kept)
})

const spoken = (body: string) => `社区为家庭送去关爱\n\n■ 通讯员 赵敏\n\n${body}\n`

test('what was corrected on a page is told on others that have it, until it is undone, and after the cache is lost', async () => {
  const folder = await makeFolder()
  const path = join(folder, 'corpus')
  const first = await openBackend(folder)
  await first.call('corpus-create', { path, title: '报' })
  const files = { 'a.txt': spoken('民政局为辖区孤于建立档案。'), 'b.txt': spoken('志愿者看望孤于，送去书包。') }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const { imported } = await first.importPaths(...Object.keys(files).map((name) => join(folder, name)))
  const [a = '', b = ''] = imported.map(({ page }) => page)
  const doubtsOf = (backend: TestBackend, since: number, count: number) =>
    backend.event('findingsChanged', (event) => {
      const doubts = event.findings.filter(({ check }) => check === 'suspectCharacter')
      return event.page === b && doubts.length === count && backend.events.indexOf(event) >= since
    })
  await doubtsOf(first, 0, 0)
  const start = first.events.length
  // As it is typed: the wrong letter goes first, and the right one comes in a step of its own.
  await respell(first, a, '孤于', '孤')
  await respell(first, a, '辖区孤', '辖区孤儿')
  const told = await doubtsOf(first, start, 1)
  expect(told.findings.find(({ check }) => check === 'suspectCharacter')).toMatchObject({
    evidence: [{ params: { wrong: '孤于', right: '孤儿', page: 'a.txt' } }],
    fixes: [{ edit: 'replace', text: '孤儿' }],
  })
  const corrected = first.events.length
  await first.call('page-undo', { page: a })
  await doubtsOf(first, corrected, 0)
  const undone = first.events.length
  await first.call('page-redo', { page: a })
  await doubtsOf(first, undone, 1)
  await first.close()
  await rm(join(path, 'cache'), { recursive: true })
  const second = await openBackend(folder)
  await second.call('corpus-open', { path })
  await doubtsOf(second, 0, 1)
})

test('pages that nobody opens are looked at again where what others say has changed', async () => {
  const folder = await makeFolder()
  const backend = await openBackend(folder)
  await backend.call('corpus-create', { path: join(folder, 'corpus'), title: '报' })
  const flood = (dam: string) => spoken(`会议要求确保${dam}安全度过汛期，做到万无一失。`)
  const files = { 'a.txt': flood('大堤'), 'b.txt': flood('大坝'), 'c.txt': flood('大提') }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const { imported } = await backend.importPaths(...Object.keys(files).map((name) => join(folder, name)))
  const [, b = '', c = ''] = imported.map(({ page }) => page)
  const suspects = (page: string, count: number) =>
    backend.event('findingsChanged', (event) => {
      const own = event.findings.filter(({ check }) => check === 'suspectCharacter')
      return event.page === page && own.length === count
    })
  for (const { page } of imported) await suspects(page, 0)
  await respell(backend, b, '大坝', '大堤')
  expect((await suspects(c, 1)).findings).toMatchObject([{ fixes: [{ text: '堤' }] }])
  const listed = (await backend.call('corpus-read', {})).pages.find(({ id }) => id === c)
  expect(listed?.findings).toBe(1)
})

test.for([['in this run'], ['in the next']])(
  'what was corrected while the source could not be read is learnt %s',
  async ([when]) => {
    const folder = await makeFolder()
    const path = join(folder, 'corpus')
    let backend = await openBackend(folder)
    await backend.call('corpus-create', { path, title: '报' })
    const files = {
      'a.txt': spoken('民政局为辖区孤于建立档案。'),
      'b.txt': spoken('志愿者看望孤于，送去书包。'),
      'c.txt': '无关。\n',
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const { imported } = await backend.importPaths(join(folder, 'a.txt'), join(folder, 'b.txt'))
    const [a = '', b = ''] = imported.map(({ page }) => page)
    // Counted by now: what comes is a step from page to page.
    await backend.event('findingsChanged', ({ page }) => page === b)
    const original = join(path, 'originals', a, 'a.txt')
    await rename(original, join(folder, 'away'))
    await respell(backend, a, '孤于', '孤儿')
    await backend.event('findingsChanged', ({ page, revision }) => page === a && revision === 1)
    if (when === 'in the next') {
      await backend.close()
      backend = await openBackend(folder)
    }
    await rename(join(folder, 'away'), original)
    if (when === 'in the next') await backend.call('corpus-open', { path })
    else await backend.importPaths(join(folder, 'c.txt'))
    const { findings } = await backend.event(
      'findingsChanged',
      ({ page, findings: found }) => page === b && found.some(({ check }) => check === 'suspectCharacter'),
    )
    expect(findings.find(({ check }) => check === 'suspectCharacter')).toMatchObject({ fixes: [{ text: '孤儿' }] })
  },
)
