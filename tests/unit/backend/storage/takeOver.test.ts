import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { ownerHere } from '../../../../backend/storage/lock.ts'
import { type CorpusOptions, createCorpus, openCorpus } from '../../../../backend/storage/openCorpus.ts'
import { verifyCorpus } from '../../../../backend/storage/verifyCorpus.ts'
import { bundle } from './support/bundle.ts'
import { bodyAfter, bodyOf, newFolder, newPage, revise } from './support/corpora.ts'

let program: string
let folder: string
let path: string
let child: ChildProcess
let said: string[]

beforeAll(async () => {
  program = await bundle(fileURLToPath(new URL('support/holder.ts', import.meta.url)))
})

afterAll(() => rm(dirname(program), { recursive: true }))

beforeEach(async () => {
  folder = await newFolder()
  path = join(folder, 'corpus')
  const store = await createCorpus(path, { title: 't', vocabulary: [] })
  await store.addPage(newPage('p1'))
  await store.close()
  child = spawn(process.execPath, [program, path, 'archive-2'], { stdio: ['pipe', 'pipe', 'inherit'] })
  said = []
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => said.push(line))
  await heard('open writable')
})

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
  await rm(folder, { recursive: true })
})

const heard = (line: string) => expect.poll(() => said, { timeout: 20_000 }).toContain(line)
const tell = (line: string) => child.stdin?.write(`${line}\n`)

const silentFor = 300
/** Opens the corpus here once the other computer was silent for long. */
async function openSilent() {
  const open = () => openCorpus(path, { silentFor })
  await expect
    .poll(async () => (await open()).readOnly, { timeout: 20_000 })
    .toMatchObject({ code: 'corpusLockSilent', params: { host: 'archive-2', pid: child.pid } })
  return Number((await open()).readOnly?.params.seen)
}

it('refuses a corpus that a computer elsewhere has open and says who has it, whatever is asked for', async () => {
  const takeOver = { host: 'archive-2', seen: Date.now() }
  for (const options of [{}, { takeOver }]) {
    const store = await openCorpus(path, options)
    expect(store.readOnly).toMatchObject({ code: 'corpusLocked', params: { host: 'archive-2', pid: child.pid } })
  }
  tell('write')
  await heard('written')
})

it.skipIf(process.platform === 'win32')(
  'is taken over from a computer that fell silent once a person names it, and that one stops writing when it wakes',
  async () => {
    tell('write')
    await heard('written')
    child.kill('SIGSTOP')
    const seen = await openSilent()
    for (const takeOver of [
      { host: 'archive-3', seen },
      { host: 'archive-2', seen: seen - 1 },
    ]) {
      expect((await openCorpus(path, { silentFor, takeOver })).readOnly?.code).toBe('corpusLockSilent')
    }
    const store = await openCorpus(path, { silentFor, takeOver: { host: 'archive-2', seen } })
    expect(store.readOnly).toBeNull()
    await revise(store, 'p1', 2)

    tell('write')
    child.kill('SIGCONT')
    await heard('refused corpusTakenOver')
    await heard(`lost corpusTakenOver ${hostname()}`)
    await revise(store, 'p1', 1)
    tell('end')
    await heard('closed')
    await revise(store, 'p1', 1)
    await store.close()

    const again = await openCorpus(path)
    expect(again.problems).toEqual([])
    expect(bodyOf((await again.readPage('p1')).page)).toBe(bodyAfter(5))
    await again.close()
    expect((await verifyCorpus(path)).problems).toEqual([])
    expect((await readdir(path)).filter((name) => name.startsWith('.galley'))).toEqual([])
  },
)

it.skipIf(process.platform === 'win32')(
  'notices by itself that its lock is gone, and writes nothing more',
  async () => {
    child.kill('SIGSTOP')
    await rm(join(path, '.galley.lock'))
    child.kill('SIGCONT')
    await heard('lost corpusLockGone undefined')
    tell('write')
    await heard('refused corpusLockGone')
  },
)

it('is not taken over once the computer was heard of again after a person was told', async () => {
  if (process.platform === 'win32') return
  child.kill('SIGSTOP')
  const seen = await openSilent()
  child.kill('SIGCONT')
  tell('write')
  await heard('written')
  const store = await openCorpus(path, { silentFor, takeOver: { host: 'archive-2', seen } })
  // On a slow computer the time of silence may be over again: the person is asked anew then.
  expect(store.readOnly?.code).toMatch(/^corpusLock/)
})

/** Opens the corpus as another computer, and makes it look silent for an hour. What a person here is told then. */
async function openElsewhere(options: CorpusOptions = {}) {
  tell('end')
  await heard('closed')
  const store = await openCorpus(path, { owner: { ...(await ownerHere()), host: 'archive-3' }, ...options })
  onTestFinished(() => store.close())
  const hourAgo = Date.now() / 1000 - 3600
  for (const name of await readdir(path)) {
    if (name.startsWith('.galley.lock')) await utimes(join(path, name), hourAgo, hourAgo)
  }
  const { readOnly } = await openCorpus(path)
  expect(readOnly?.code).toBe('corpusLockSilent')
  return { store, takeOver: { host: 'archive-3', seen: Number(readOnly?.params.seen) } }
}

it('keeps what a computer still writes that looked at its lock just before it was taken over', async () => {
  const trustedFor = 300
  const { store, takeOver } = await openElsewhere({ trustedFor })
  const taking = openCorpus(path, { trustedFor, takeOver })
  await expect.poll(async () => JSON.parse(await readFile(join(path, '.galley.lock'), 'utf8')).host).toBe(hostname())
  const last = await revise(store, 'p1', 1).then(
    () => 1,
    () => 0,
  )
  const taker = await taking
  expect(taker.readOnly).toBeNull()
  await revise(taker, 'p1', 2)
  await expect(revise(store, 'p1', 1)).rejects.toMatchObject({ code: 'corpusTakenOver' })
  expect(bodyOf((await taker.readPage('p1')).page)).toBe(bodyAfter(last + 2))
  await taker.close()
  expect((await verifyCorpus(path)).problems).toEqual([])
})

it('is not taken over from a computer that woke and wrote, though it was not its time to be heard of', async () => {
  const { store, takeOver } = await openElsewhere()
  vi.setSystemTime(Date.now() + 3_600_000)
  await revise(store, 'p1', 1)
  vi.useRealTimers()
  expect((await openCorpus(path, { takeOver })).readOnly?.code).toBe('corpusLocked')
})
