import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Backend } from '../../backend/backend.ts'
import { createBackend } from '../../backend/createBackend.ts'
import type { Transport } from '../../renderer/transport/transport.ts'
import { type CallArgs, type CallName, type CallResult, calls } from '../../shared/contract/calls.ts'
import type { GalleyEvent } from '../../shared/contract/events.ts'
import { defaultSettings, type Job, type PageView } from '../../shared/contract/records.ts'
import { diffPages } from '../../shared/page/diffPages.ts'
import { replaceText } from '../../shared/page/edits.ts'
import { blocksOf } from '../../shared/page/find.ts'
import { leaveSilentLock } from '../support/leaveSilentLock.ts'
import { until } from '../support/until.ts'
import { hostileArguments } from './hostileArguments.ts'

/** A way to a backend, with what its kind of border needs around it. */
export interface Reached {
  readonly transport: Transport
  /** Sends a call as it is, around the types. Gives the outcome. */
  sendRaw(name: string, args: unknown): Promise<unknown>
  /** Fetches an address that the transport gave. */
  fetchAddress(address: string): Promise<Response>
  close(): Promise<void>
}

const seeds = resolve(import.meta.dirname, '../../seeds')
const seed = '002_bc6b60b01211006d.txt'
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The contract between windows and backend, run over one kind of border on a real backend and disk. */
export function contractSuite(name: string, reach: (backend: Backend) => Promise<Reached>): void {
  describe(`the contract ${name}`, () => {
    let folder: string
    let backend: Backend
    let reached: Reached
    let page = ''
    const events: GalleyEvent[] = []
    const made = new Set<CallName>()
    const corpus = () => join(folder, 'corpus')

    function call<N extends CallName>(callName: N, args: CallArgs<N>): Promise<CallResult<N>> {
      made.add(callName)
      return reached.transport.call(callName, args)
    }
    const seen = <E extends GalleyEvent['event']>(event: E) =>
      events.filter((candidate): candidate is Extract<GalleyEvent, { event: E }> => candidate.event === event)
    const fails = (code: string) => ({ name: 'GalleyError', code })

    async function finish(job: Job): Promise<Job> {
      const latest = () => seen('jobChanged').findLast((event) => event.job.id === job.id)?.job ?? job
      await until(() => latest().state !== 'running')
      return latest()
    }

    const readPage = () => call('page-read', { page })
    async function revise(view: PageView, revision: string, text: string) {
      const block = blocksOf(view.page)[0]!
      const after = replaceText(view.page, block.id, 0, 0, text)
      return call('page-revise', {
        page,
        revision,
        base: view.revision,
        change: diffPages(view.page, after),
        origin: { kind: 'correction', edit: 'typing' },
      })
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'galley-contract-'))
      await mkdir(join(folder, 'in'))
      await copyFile(join(seeds, seed), join(folder, 'in', seed))
      await writeFile(join(folder, 'scan.png'), pixel)
      backend = await createBackend({
        host: 'test',
        version: '1.2.3',
        locale: 'zh-CN',
        userData: join(folder, 'user'),
        seeds,
        worker: null,
      })
      reached = await reach(backend)
      reached.transport.onEvent((event) => events.push(event))
    })

    afterAll(async () => {
      await reached.close()
      await backend.close()
      await rm(folder, { recursive: true, force: true })
    })

    test('a new window learns about the program, its settings and the corpus', async () => {
      const hello = await call('app-hello', {})
      expect(hello).toMatchObject({ version: '1.2.3', host: 'test', locale: 'zh-CN', corpus: null, recent: [] })
      expect(hello.settings).toEqual(defaultSettings)
    })

    test('settings change and every window is told', async () => {
      const changed = await call('settings-change', { settings: { author: '韩\ud800', desk: { 'panel.width': 3 } } })
      expect(changed).toEqual({ ...defaultSettings, author: '韩\ud800', desk: { 'panel.width': 3 } })
      await until(() => seen('settingsChanged').length === 1)
      expect(seen('settingsChanged')[0]?.settings).toEqual(changed)
    })

    test('a keys file is made once, and what a person writes into it holds for every window', async () => {
      expect(await call('keys-read', {})).toMatchObject({ exists: false, keys: {} })
      const made = await call('keys-make', {})
      expect(made).toMatchObject({ exists: true, problems: [] })
      await writeFile(made.path, '{"page.next": "F9", "no.command": "F10"}')
      const problems = [{ code: 'keysCommand', params: { command: 'no.command' } }]
      const own = { path: made.path, exists: true, keys: { 'page.next': ['F9'] }, problems }
      expect(await call('keys-make', {})).toEqual(own)
      expect(await call('keys-read', {})).toEqual(own)
      await until(() => seen('keysChanged').some(({ keys }) => keys.keys['page.next'] !== undefined))
    })

    test('without a corpus its calls fail with noCorpus', async () => {
      await expect(call('corpus-read', {})).rejects.toMatchObject(fails('noCorpus'))
      await expect(call('page-read', { page: 'p1' })).rejects.toMatchObject(fails('noCorpus'))
      await expect(call('topic-create', { label: '教育' })).rejects.toMatchObject(fails('noCorpus'))
      await expect(call('corpus-open', { path: folder })).rejects.toMatchObject(fails('corpusMissing'))
    })

    test('folders are listed and made', async () => {
      const { path } = await call('folder-create', { parent: folder, name: 'corpus' })
      expect(path).toBe(corpus())
      const { entries, parent } = await call('folder-list', { path: folder, files: ['.png'] })
      expect(parent).not.toBeNull()
      expect(entries.map((entry) => entry.name)).toEqual(expect.arrayContaining(['corpus', 'in', 'scan.png']))
      expect(entries.find((entry) => entry.name === 'corpus')).toMatchObject({ kind: 'folder', isCorpus: false })
    })

    test('a corpus is created and every window is told', async () => {
      const created = await call('corpus-create', { path: corpus(), title: '津报' })
      expect(created).toMatchObject({ title: '津报', path: corpus(), readOnly: null, pages: [] })
      await until(() => seen('corpusChanged').some((event) => event.corpus?.id === created.id))
      expect(await call('corpus-read', {})).toMatchObject({ id: created.id })
      expect(await call('recent-list', {})).toMatchObject([{ path: corpus(), title: '津报', missing: false }])
      await expect(call('corpus-create', { path: corpus(), title: 'x' })).rejects.toMatchObject(fails('corpusExists'))
    })

    test('files are imported by path, as a job that tells how far it is', async () => {
      const job = await finish(await call('import-start', { sources: [{ path: join(folder, 'in') }] }))
      expect(job).toMatchObject({ kind: 'import', state: 'done', failed: [], imported: [{ name: seed }] })
      page = job.imported[0]?.page ?? ''
      await until(() => seen('pagesChanged').some((event) => event.pages.some((summary) => summary.id === page)))
    })

    test('files without a path are uploaded and then imported', async () => {
      const file = new File(['第一条消息\n\n天津今天晴。'], '晴.txt')
      const source = await reached.transport.offerFile(file)
      const job = await finish(await call('import-start', { sources: [source] }))
      expect(job).toMatchObject({ state: 'done', failed: [], imported: [{ name: '晴.txt' }] })
      await expect(call('import-start', { sources: [source] })).rejects.toMatchObject(fails('fileMissing'))
    })

    test('what cannot be imported is listed by an import that goes on', async () => {
      const sources = [{ path: join(folder, 'gone.txt') }, { path: join(folder, 'in', seed) }]
      const job = await finish(await call('import-start', { sources }))
      expect(job).toMatchObject({ state: 'done', imported: [] })
      expect(job.failed.map((item) => item.error.code)).toEqual(['fileMissing', 'fileDuplicate'])
    })

    test('a page is read with its source, and an unknown one is missing', async () => {
      const view = await readPage()
      expect(view).toMatchObject({ revision: 0, source: { name: seed }, readOnly: false, image: null })
      const { text } = await call('page-read-source', { page })
      expect(text).toBe(await readFile(join(seeds, seed), 'utf8'))
      await expect(call('page-read', { page: 'nothing' })).rejects.toMatchObject(fails('pageMissing'))
    })

    test('findings are told, and part of a page that is read after them', async () => {
      const { revision, findings } = await call('page-list-findings', { page })
      expect(findings.length).toBeGreaterThan(0)
      await until(() => seen('findingsChanged').some((event) => event.page === page))
      expect(seen('findingsChanged').find((event) => event.page === page)).toMatchObject({ revision, findings })
      expect((await readPage()).findings).toEqual(findings)
    })

    test('a revision is acknowledged, told, undone and done again', async () => {
      const view = await readPage()
      expect(await revise(view, 'r1', '甲')).toMatchObject({ number: 1, history: { undo: 'typing', redo: null } })
      await until(() => seen('pageRevised').some((event) => event.revision.id === 'r1'))
      expect(seen('pageRevised')[0]).toMatchObject({ page, revision: { number: 1, author: '韩\ud800' } })
      expect(blocksOf((await readPage()).page)[0]?.text).toMatch(/^甲/)
      expect(await call('page-undo', { page })).toMatchObject({ number: 2, history: { undo: null, redo: 'typing' } })
      expect((await readPage()).page).toEqual(view.page)
      expect(await call('page-redo', { page })).toMatchObject({ number: 3 })
      const revisions = await call('page-list-revisions', { page })
      expect(revisions.map(({ number, origin }) => [number, origin.kind])).toEqual([
        [1, 'correction'],
        [2, 'undo'],
        [3, 'redo'],
      ])
    })

    test('a revision sent twice is acknowledged twice and made once', async () => {
      const view = await readPage()
      const first = await revise(view, 'twice', '乙')
      expect((await revise(view, 'twice', '乙')).number).toBe(first.number)
      expect((await readPage()).revision).toBe(first.number)
      expect(blocksOf((await readPage()).page)[0]?.text).toMatch(/^乙甲/)
    })

    test('two states of a page are compared, and an older one is restored by a revision that is undone', async () => {
      const { revision, page: now } = await readPage()
      const { figures, rows } = await call('page-compare', { page, before: 0, after: revision })
      expect(figures).toMatchObject({ inserted: 2, deleted: 0, changed: 0, joins: 0, moves: 0 })
      expect(rows.filter(({ kinds }) => kinds.length > 0).map(({ parts }) => parts[0])).toEqual([
        { kind: 'new', text: '乙甲' },
      ])
      expect(await call('page-restore', { page, revision: 0 })).toMatchObject({ history: { undo: 'history.restore' } })
      const back = await call('page-compare', { page, before: 0, after: revision + 1 })
      expect(back.figures).toMatchObject({ inserted: 0, deleted: 0, changed: 0 })
      await call('page-undo', { page })
      expect((await readPage()).page).toEqual(now)
      const future = { page, before: 0, after: revision + 100 }
      expect(await call('page-compare', { page, before: 0, after: revision, as: 'c' })).toMatchObject({ figures })
      expect(await call('compare-cancel', { as: 'c' })).toEqual({})
      await expect(call('page-compare', future)).rejects.toMatchObject(fails('revisionMissing'))
      await expect(call('page-restore', { page, revision: 999 })).rejects.toMatchObject(fails('revisionMissing'))
    })

    test('a change that fits no page is refused and leaves the page alone', async () => {
      const view = await readPage()
      const block = blocksOf(view.page)[0]!
      const change = {
        blocks: { added: [], removed: [], changed: [{ id: block.id, text: [{ at: 0, remove: '丙', insert: '' }] }] },
      }
      const origin = { kind: 'correction', edit: 'typing' } as const
      await expect(
        call('page-revise', { page, revision: 'bad', base: view.revision, change, origin }),
      ).rejects.toMatchObject(fails('changeInvalid'))
      expect((await readPage()).page).toEqual(view.page)
    })

    test('findings are listed for the revision they belong to', async () => {
      const { revision } = await call('page-list-findings', { page })
      expect(revision).toBe((await readPage()).revision)
    })

    test('topics are made and changed, and every window is told', async () => {
      const topic = await call('topic-create', { label: ' 教育科研 ' })
      expect(topic.label).toBe('教育科研')
      expect(await call('topic-change', { topic: { ...topic, definition: '学校' } })).toMatchObject({
        definition: '学校',
      })
      await until(() => seen('vocabularyChanged').length === 2)
      expect(seen('vocabularyChanged').map(({ vocabulary }) => vocabulary)).toEqual([
        [topic],
        [{ ...topic, definition: '学校' }],
      ])
      await expect(call('topic-change', { topic: { ...topic, id: 'nothing' } })).rejects.toMatchObject(
        fails('topicMissing'),
      )
    })

    test('topics are proposed for the articles of a page with the words that speak for them', async () => {
      const before = seen('suggestionsChanged').length
      const topic = await call('topic-create', { label: '巡察' })
      await until(() => seen('suggestionsChanged').length > before)
      const { revision, articles } = await call('page-suggest-topics', { page })
      const view = await readPage()
      expect(revision).toBe(view.revision)
      expect(articles.map(({ article }) => article)).toEqual(view.page.articles.map(({ id }) => id))
      const proposed = articles.flatMap(({ suggestions }) => suggestions).filter((one) => one.topic === topic.id)
      expect(proposed[0]?.words).toContainEqual({ text: '巡察', from: 'vocabulary' })
      await expect(call('page-suggest-topics', { page: 'nothing' })).rejects.toMatchObject(fails('pageMissing'))
    })

    test('known words are added, imported, taken away and written out, and every window is told', async () => {
      expect(await call('known-add', { words: ['左树发', '的'] })).toMatchObject({
        added: ['左树发'],
        refused: [{ text: '的', reason: 'short' }],
      })
      const source = await reached.transport.offerFile(new File(['左树发\n会聚'], '词.txt'))
      expect(await call('known-import', { source })).toEqual({ added: ['会聚'], present: ['左树发'], refused: [] })
      await until(() => seen('knownChanged').at(-1)?.known.length === 2)
      expect(await call('known-remove', { words: ['会聚'] })).toEqual({ removed: ['会聚'] })
      expect((await call('corpus-read', {})).known).toEqual(['左树发'])
      expect(await call('names-list', {})).toEqual([])
      const { written } = await call('known-export', { folder: join(folder, 'out') })
      expect(await readFile(written, 'utf8')).toBe('左树发\n')
    })

    test('a decision about style is counted, followed by all pages, remembered, taken back and forgotten', async () => {
      const decision = { check: 'widthStyle', choice: 'keep' } as const
      expect(await call('style-count', { decision, pages: [page] })).toEqual({ pages: [] })
      const wide = { check: 'widthStyle', choice: 'fullWidth' } as const
      const { pages } = await call('style-count', { decision: wide, pages: [page] })
      expect(pages).toMatchObject([{ page }])
      const job = await finish(await call('style-start', { decision }))
      expect(job).toMatchObject({ kind: 'style', state: 'done', style: decision, replaced: { group: null } })
      await until(() => seen('stylesChanged').at(-1)?.styles.length === 1)
      expect(await call('style-undo', { decision: { ...decision, id: 'another' } })).toEqual({ choice: 'keep' })
      expect((await call('corpus-read', {})).styles).toEqual([decision])
      const made = job.style ?? { ...decision, id: 'none' }
      expect(await call('style-undo', { decision: made })).toEqual({ choice: null })
      expect(await call('style-forget', { checks: ['widthStyle'] })).toEqual({})
      expect((await call('corpus-read', {})).styles).toEqual([])
    })

    test('the state of pages is set as one step, which is undone as one', async () => {
      const stateNow = async () => (await call('page-read', { page })).page.state
      const before = await stateNow()
      const state = { is: 'problematic', reason: '重扫' } as const
      const job = await finish(await call('state-start', { pages: [page], state }))
      expect(job).toMatchObject({ kind: 'state', state: 'done', failed: [], replaced: { pages: 1 } })
      expect(await stateNow()).toEqual(state)
      expect(await call('page-undo', { page })).toMatchObject({ group: { pages: 1, left: [] } })
      expect(await stateNow()).toEqual(before)
      await expect(call('state-start', { pages: ['nothing'], state })).rejects.toMatchObject(fails('pageMissing'))
    })

    test('a scan is attached, sent from an address of its own, detached, and brought back', async () => {
      const view = await call('page-attach-image', { page, source: { path: join(folder, 'scan.png') } })
      expect(view.image).toMatchObject({ type: 'image/png', width: 1, height: 1 })
      const address = reached.transport.imageUrl(page, view.image?.stamp ?? '')
      const answer = await reached.fetchAddress(address)
      expect(answer.headers.get('Content-Type')).toBe('image/png')
      expect(Buffer.from(await answer.arrayBuffer()).equals(pixel)).toBe(true)
      expect((await call('page-detach-image', { page })).image).toBeNull()
      expect((await reached.fetchAddress(address)).status).toBe(404)
      const stamp = view.image?.stamp ?? ''
      expect((await call('page-restore-image', { page, stamp })).image).toEqual(view.image)
      expect((await reached.fetchAddress(address)).status).toBe(200)
      await expect(call('page-restore-image', { page, stamp: 'x' })).rejects.toMatchObject(fails('fileMissing'))
      await call('page-detach-image', { page })
    })

    test('an export is a job that writes', async () => {
      const options = { format: 'jsonl', per: 'article', pages: [], folder: join(folder, 'out') } as const
      const job = await finish(await call('export-start', { options }))
      expect(job).toMatchObject({ kind: 'export', state: 'done', failed: [] })
      expect((await call('job-list', {})).map(({ id }) => id)).toContain(job.id)
      expect(job.written).not.toBeNull()
      await expect(call('job-cancel', { job: 'nothing' })).rejects.toMatchObject(fails('jobMissing'))
    })

    test('a search finds places, which are replaced as one step and come back as one', async () => {
      const query = {
        text: '天津(.)天',
        isExpression: true,
        matchCase: true,
        wholeWord: false,
        ignoreWidth: false,
        roles: [],
        pages: [],
      }
      await call('search-prepare', {})
      let batch = await call('search-start', { query })
      const found = [...batch.pages]
      while (!batch.isLast) {
        batch = await call('search-more', { search: batch.search })
        found.push(...batch.pages)
      }
      const [first] = found
      expect(batch).toMatchObject({ places: 1, placesOn: 1, done: 2, total: 2 })
      expect(first?.matches).toMatchObject([
        { from: 0, to: 4, before: '', found: '天津今天', after: '晴。', groups: ['今'] },
      ])
      const job = await finish(await call('replace-start', { search: batch.search, with: '天津$1日', places: 'all' }))
      expect(job).toMatchObject({ kind: 'replace', state: 'done', failed: [], replaced: { pages: 1, places: 1 } })
      const textNow = async () => blocksOf((await call('page-read', { page: first?.page ?? '' })).page).at(-1)?.text
      expect(await textNow()).toBe('天津今日晴。')
      expect(await call('group-undo', { group: job.replaced?.group ?? '' })).toEqual({ pages: 1, left: [] })
      expect(await textNow()).toBe('天津今天晴。')
      await call('search-cancel', { search: batch.search })
      await expect(call('search-more', { search: batch.search })).rejects.toMatchObject(fails('cancelled'))
      await expect(call('search-more', { search: 'nothing' })).rejects.toMatchObject(fails('searchMissing'))
      await expect(call('search-start', { query: { ...query, text: '(' } })).rejects.toMatchObject(
        fails('expressionInvalid'),
      )
    })

    test('progress counts the pages', async () => {
      expect(await call('corpus-progress', {})).toMatchObject({ pages: 2 })
    })

    test('a corpus is closed, opened again as it was, and forgotten', async () => {
      const before = await readPage()
      await call('corpus-close', {})
      await until(() => seen('corpusChanged').at(-1)?.corpus === null)
      expect((await call('corpus-open', { path: corpus() })).pages.length).toBe(2)
      expect((await readPage()).page).toEqual(before.page)
      expect((await readPage()).history.undo).toBe('typing')
      expect(await call('recent-forget', { path: corpus() })).toEqual([])
    })

    test('a corpus is taken over from a computer that is silent, as that was named', async () => {
      await call('corpus-close', {})
      const seen = await leaveSilentLock(corpus(), 'elsewhere')
      const { readOnly } = await call('corpus-open', { path: corpus() })
      expect(readOnly).toEqual({ code: 'corpusLockSilent', params: { host: 'elsewhere', pid: 1, seen } })
      expect((await call('corpus-take-over', { host: 'another', seen })).readOnly).toEqual(readOnly)
      expect((await call('corpus-take-over', { host: 'elsewhere', seen })).readOnly).toBeNull()
      expect((await call('topic-create', { label: '接管' })).label).toBe('接管')
    })

    test('the sample corpus is made of the seed pages', async () => {
      const sample = await call('corpus-open-sample', {})
      expect(sample.pages.length).toBe(5)
      expect(sample.vocabulary.length).toBeGreaterThan(0)
    })

    test('every call was made', () => {
      expect([...made].sort()).toEqual(Object.keys(calls).sort())
    })

    describe('refuses', () => {
      test.each(['nothing', '__proto__', 'constructor', 'hasOwnProperty', 'x'.repeat(5000), '../app-hello', '页'])(
        'the unknown call %#',
        async (callName) => {
          expect(await reached.sendRaw(callName, {})).toMatchObject({ ok: false, error: { code: 'unknownCall' } })
        },
      )

      test.each(Object.keys(calls) as CallName[])('hostile arguments of %s', async (callName) => {
        for (const args of hostileArguments(callName)) {
          const outcome = await reached.sendRaw(callName, args)
          expect(outcome).toMatchObject({ ok: false, error: { code: 'badArguments', params: { call: callName } } })
        }
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
      })

      test('and goes on working', async () => {
        expect((await reached.transport.call('app-hello', {})).version).toBe('1.2.3')
      })
    })
  })
}
