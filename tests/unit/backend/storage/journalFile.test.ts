import { expect, it } from 'vitest'
import { JournalFile } from '../../../../backend/storage/journalFile.ts'
import { OpenFiles } from '../../../../backend/storage/openFiles.ts'
import { failure, PowerDisk } from './support/powerDisk.ts'

const path = '/j/a.jsonl'

function makeJournal(text = '', isTorn = false) {
  const disk = PowerDisk.of(new Map([[path, Buffer.from(text)]]))
  const syncs: string[] = []
  disk.before = (operation, file) => {
    if (operation === 'sync') syncs.push(file)
  }
  const journal = new JournalFile(disk, new OpenFiles(2), path, isTorn ? 2 : text.length, isTorn)
  return { disk, journal, syncs, read: () => disk.files.get(path)?.toString() }
}

it('writes lines that wait together in order and with one sync', async () => {
  const { journal, syncs, read } = makeJournal()
  await Promise.all(['a\n', 'b\n', 'c\n'].map((line) => journal.append(line)))
  expect(read()).toBe('a\nb\nc\n')
  expect(syncs).toHaveLength(1)
})

it('cuts off what a crash left behind the last line before it writes', async () => {
  const { journal, read } = makeJournal('a\nhalf', true)
  await journal.append('b\n')
  expect(read()).toBe('a\nb\n')
})

it('cuts back a failed write, refuses what waited behind it, and takes both again', async () => {
  const { disk, journal, read } = makeJournal('a\n')
  disk.before = (operation) => {
    if (operation === 'sync') throw failure('EIO')
  }
  const results = await Promise.allSettled([journal.append('b\n'), journal.append('c\n')])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(read()).toBe('a\n')
  disk.before = () => undefined
  await Promise.all([journal.append('b\n'), journal.append('c\n')])
  expect(read()).toBe('a\nb\nc\n')
})

it('takes a line that is given the moment another one was refused', async () => {
  const { disk, journal, read } = makeJournal()
  let fails = 1
  disk.before = (operation) => {
    if (operation === 'write' && fails-- > 0) throw failure('ENOSPC')
  }
  await journal.append('a\n').catch(() => journal.append('b\n'))
  expect(read()).toBe('b\n')
})

it('keeps a promised line until it can be written, before any other', async () => {
  const { disk, journal, read } = makeJournal()
  let isFull = true
  disk.before = (operation) => {
    if (operation === 'write' && isFull) throw failure('ENOSPC')
  }
  const owed = journal.appendOwed('owed\n')
  await expect(journal.append('a\n')).rejects.toMatchObject({ code: 'diskFull' })
  isFull = false
  await journal.append('b\n')
  await owed
  expect(read()).toBe('owed\nb\n')
})

it.each([
  ['made longer', 'a\nx\n'],
  ['made shorter', 'a'],
  ['took away', undefined],
])('refuses to write into a journal that another program %s, and leaves it as it is', async (_, text) => {
  const { disk, journal, read } = makeJournal('a\n')
  if (text === undefined) await disk.remove(path)
  else {
    const file = await disk.open(path, 'write')
    await file.truncate(0)
    await file.write(Buffer.from(text), 0)
  }
  for (const line of ['b\n', 'c\n'])
    await expect(journal.append(line)).rejects.toMatchObject({ code: 'writeFailed', params: { reason: 'changed' } })
  expect(read()).toBe(text ?? '')
})

it('keeps few files open and opens them again', async () => {
  const disk = PowerDisk.of(new Map([[path, Buffer.alloc(0)]]))
  let opened = 0
  disk.before = (operation) => {
    if (operation === 'open') opened++
  }
  const open = new OpenFiles(2)
  const journals = ['a', 'b', 'c'].map((name) => new JournalFile(disk, open, `/j/${name}`, 0, false))
  for (let round = 0; round < 3; round++) for (const journal of journals) await journal.append('x\n')
  expect(opened).toBe(9)
  expect(disk.files.get('/j/a')?.toString()).toBe('x\nx\nx\n')
})
