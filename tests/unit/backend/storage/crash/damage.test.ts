import { basename } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { createCorpus, openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import { GalleyError } from '../../../../../shared/contract/error.ts'
import { bodyAfter, bodyOf, newPage, revise } from '../support/corpora.ts'
import { PowerDisk } from '../support/powerDisk.ts'
import { reviseGroup, sessionOptions } from '../support/session.ts'

const path = '/home/corpus'
const lastRevision = 9

/** The files of a corpus with two pages at their last revision, as they are left by closing and by a crash. */
async function makeCorpora() {
  const disk = PowerDisk.of(new Map([['/home/other', new Uint8Array()]]))
  const options = { ...sessionOptions, snapshotEvery: 1000, groupsKept: 1_000_000, disk }
  let store = await createCorpus(path, { title: '1', vocabulary: [] }, options)
  for (const id of ['p1', 'p2']) await store.addPage(newPage(id))
  for (const id of ['p1', 'p2']) await revise(store, id, 2)
  await store.close()
  store = await openCorpus(path, options)
  await store.writeRecord({ ...store.readRecord(), title: '2' }, '王静')
  for (const id of ['p1', 'p2']) await revise(store, id, 4)
  await store.close()
  store = await openCorpus(path, options)
  await reviseGroup(store, 'g1', ['p1', 'p2'])
  for (const id of ['p1', 'p2']) await revise(store, id, 2)
  const crashed = disk.files
  await store.close()
  return { crashed, closed: disk.files }
}

let corpora: Awaited<ReturnType<typeof makeCorpora>>

beforeAll(async () => {
  corpora = await makeCorpora()
})

type Damage = (bytes: Buffer, at: number) => Buffer

const flip: Damage = (bytes, at) => {
  const flipped = Buffer.from(bytes)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
  return flipped
}
const cut: Damage = (bytes, at) => bytes.subarray(0, at)
const zero: Damage = (bytes, at) => Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + 1 + (at % 60)))
const lose: Damage = () => Buffer.alloc(0)

interface Outcome {
  readonly revision: number | null
  readonly isTold: boolean
  readonly title: string | null
  readonly files: ReadonlyMap<string, Buffer>
}

/** Opens the corpus and reads a page; fails unless the page's text is what its revision says. */
async function readDamaged(files: ReadonlyMap<string, Buffer>, page: string): Promise<Outcome> {
  const disk = PowerDisk.of(files)
  try {
    const store = await openCorpus(path, { ...sessionOptions, disk })
    const found = await store.readPage(page).catch((error: unknown) => {
      if (error instanceof GalleyError && error.code === 'pageDamaged') return null
      throw error
    })
    if (found !== null) expect(bodyOf(found.page)).toBe(bodyAfter(found.revision))
    else expect(store.listPages().find(({ id }) => id === page)?.problem?.code ?? 'pageDamaged').toBe('pageDamaged')
    const told = store.problems.length > 0 || found === null
    const { title } = store.readRecord()
    await store.close()
    return { revision: found?.revision ?? null, isTold: told, title, files: disk.files }
  } catch (error) {
    if (!(error instanceof GalleyError)) throw error
    expect(['corpusUnreadable', 'corpusMissing', 'corpusNewer']).toContain(error.code)
    return { revision: null, isTold: true, title: null, files: disk.files }
  }
}

const damages = { flip, cut, zero, lose }

interface Case {
  readonly name: string
  readonly bytes: Buffer
  readonly damaged: Buffer
  readonly outcome: Outcome
}

/** Damages a file in every way at every `step`th byte. */
async function* damageFile(files: ReadonlyMap<string, Buffer>, file: string, step: number): AsyncGenerator<Case> {
  const bytes = files.get(`${path}/${file}`)
  if (bytes === undefined) throw new Error(`no ${file}`)
  for (const [kind, damage] of Object.entries(damages)) {
    for (let at = 0; at < (kind === 'lose' ? 1 : bytes.length); at += step) {
      const damaged = damage(bytes, at)
      const outcome = await readDamaged(new Map([...files, [`${path}/${file}`, damaged]]), 'p1')
      yield { name: `${kind} ${file} at ${at}`, bytes, damaged, outcome }
    }
  }
}

const isKept = (files: ReadonlyMap<string, Buffer>, bytes: Buffer): boolean =>
  [...files.values()].some((other) => other.equals(bytes))

const files = [
  ['journal/p1.jsonl', 11],
  ['pages/p1.json', 7],
  ['pages/p1.prev.json', 41],
  ['journal/corpus.jsonl', 17],
  ['journal/groups.jsonl', 19],
  ['galley.json', 7],
  ['cache/index.json', 29],
] as const

/** Closing leaves no group behind that its pages have. */
const closedFiles = files.filter(([file]) => file !== 'journal/groups.jsonl')

it.each(closedFiles)(
  'never shows a wrong page or loses text untold when %s of a closed corpus is damaged',
  async (file, step) => {
    for await (const { name, outcome } of damageFile(corpora.closed, file, step)) {
      expect(outcome.isTold || (outcome.revision === lastRevision && outcome.title === '2'), name).toBe(true)
    }
  },
)

it.each(files)('never shows a wrong page or loses text untold when %s is damaged after a crash', async (file, step) => {
  for await (const { name, outcome } of damageFile(corpora.crashed, file, step)) {
    const isWhole = outcome.revision === lastRevision && outcome.title === '2'
    // A journal cut short after its snapshot is what a crash leaves: nothing tells that there was more.
    const isLikeTorn = name.startsWith('cut') || name.startsWith('lose')
    expect(isWhole || outcome.isTold || isLikeTorn, name).toBe(true)
  }
})

it('keeps a copy of what it mends', async () => {
  for (const [file] of files.filter(([name]) => !name.startsWith('cache'))) {
    const left = file === 'journal/groups.jsonl' ? corpora.crashed : corpora.closed
    for await (const { name, bytes, damaged, outcome } of damageFile(left, file, 97)) {
      if (!outcome.isTold || damaged.equals(bytes) || damaged.length === 0) continue
      expect(isKept(outcome.files, damaged), name).toBe(true)
    }
  }
})

it('has a page from its snapshot when its journal is gone, and goes on', async () => {
  const left = new Map(corpora.closed)
  left.delete(`${path}/journal/p1.jsonl`)
  const disk = PowerDisk.of(left)
  let store = await openCorpus(path, { ...sessionOptions, disk })
  expect(store.problems).toMatchObject([{ code: 'corpusPartMissing', params: { file: 'p1.jsonl' } }])
  await revise(store, 'p1', 2)
  await store.close()
  store = await openCorpus(path, { ...sessionOptions, disk })
  expect(store.problems).toEqual([])
  expect((await store.readRevisions('p1')).map(({ number }) => number)).toEqual([10, 11])
  await store.close()
})

it('lists a page that cannot be read, leaves its files as they are, and goes on with the others', async () => {
  const journal = `${path}/journal/p1.jsonl`
  const bytes = corpora.closed.get(journal) ?? Buffer.alloc(0)
  const damaged = flip(bytes, bytes.indexOf('\n') + 30)
  const left = new Map([...corpora.closed, [journal, damaged]])
  for (const name of [`${path}/pages/p1.json`, `${path}/pages/p1.prev.json`]) left.delete(name)
  const disk = PowerDisk.of(left)
  const store = await openCorpus(path, { ...sessionOptions, disk })
  await expect(store.readPage('p1')).rejects.toMatchObject({ code: 'pageDamaged', params: { name: 'p1.txt' } })
  expect(store.listPages().map(({ problem }) => problem?.code)).toEqual(['pageDamaged', undefined])
  await revise(store, 'p2', 1)
  await store.close()
  expect(disk.files.get(journal)).toEqual(damaged)
})

it.each([
  ['the index knows it', true],
  ['there is no index either', false],
])('names a page by its file when nothing of it can be read and %s', async (_name, hasIndex) => {
  const left = new Map(corpora.closed)
  for (const [file] of left) {
    if (/\/(journal|pages)\/p1\./.test(file)) left.set(file, Buffer.from('{"not": "a page'))
    if (file.includes('/cache/') && !hasIndex) left.delete(file)
  }
  const store = await openCorpus(path, { ...sessionOptions, disk: PowerDisk.of(left) })
  const problem = { code: 'pageDamaged', params: { name: 'p1.txt' } }
  expect(store.listPages().find(({ id }) => id === 'p1')).toMatchObject({ name: 'p1.txt', problem })
  expect(store.problems).toMatchObject([problem])
  await expect(store.readPage('p1')).rejects.toMatchObject(problem)
  await store.close()
})

it.each([
  ['journal/p1.jsonl', 'closed'],
  ['galley.json', 'closed'],
  ['journal/groups.jsonl', 'crashed'],
] as const)('says that %s is damaged and was left as it is, when it may not write', async (name, state) => {
  const left = corpora[state]
  const file = `${path}/${name}`
  const bytes = left.get(file) ?? Buffer.alloc(0)
  const disk = PowerDisk.of(new Map([...left, [file, flip(bytes, bytes.length - 20)]]))
  const before = disk.files
  const store = await openCorpus(path, { disk, readOnly: true })
  expect((await store.readPage('p1')).revision).toBe(lastRevision)
  expect(store.problems).toMatchObject([{ code: 'corpusDamagedLeft', params: { file: basename(file) } }])
  await store.close()
  expect(disk.files).toEqual(before)
})
