import { basename, join } from 'node:path'
import { z } from 'zod'
import { type CorpusFolder, foldersOf } from './corpusFolder.ts'
import { decodeUtf8 } from './decodeUtf8.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import { decodeLine, encodeLine } from './journalLine.ts'
import { seal, unseal } from './sealed.ts'
import { temporarySuffix, writeFileAtomically } from './writeFileAtomically.ts'

/** What a stored value is: a file, or a line of a journal. */
export type StoredKind = 'record' | 'snapshot' | 'recordEntry' | 'groupEntry' | 'pageEntry'

/** A numbered step from schema `to - 1` to `to`. `value` is what was stored; what is returned is stored in its stead. */
export interface Migration {
  readonly to: number
  /** What it changes; all else is left as it stands. */
  readonly of: readonly StoredKind[]
  readonly migrate: (value: Readonly<Record<string, unknown>>, kind: StoredKind) => object
}

/** Of this Galley, in order; each number once. */
export const migrations: readonly Migration[] = [
  // Its journal holds changes of the record from now on, which older programs cannot read. The whole records stay.
  { to: 2, of: ['record', 'recordEntry'], migrate: (value) => value },
]

const objectSchema = z.record(z.string(), z.unknown())

interface Place {
  readonly folder: string
  readonly name: string
  readonly kind: StoredKind
}

async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return await disk.list(folder).catch((error: unknown) => {
    const failure = readError(error, folder)
    if (failure.code === 'fileMissing') return []
    throw failure
  })
}

function journalKind(folder: CorpusFolder, name: string): StoredKind {
  if (name === basename(folder.corpusJournal)) return 'recordEntry'
  return name === basename(folder.groupJournal) ? 'groupEntry' : 'pageEntry'
}

/** All that a step looks at and that is there; what says that a step is through comes last: `galley.json`. */
async function placesOf(disk: Disk, folder: CorpusFolder, { of }: Migration): Promise<readonly Place[]> {
  // The record's comes last: where there is no `galley.json` its schema says that a step is through.
  const isLast = (name: string): number => Number(name === basename(folder.corpusJournal))
  const journals = (await namesIn(disk, folder.journal))
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted((left, right) => isLast(left) - isLast(right))
  const snapshots = (await namesIn(disk, folder.pages)).filter((name) => name.endsWith('.json'))
  const records = (await disk.stat(folder.record)) === null ? [] : [basename(folder.record)]
  const places: readonly Place[] = [
    ...snapshots.map((name) => ({ folder: folder.pages, name, kind: 'snapshot' as const })),
    ...journals.map((name) => ({ folder: folder.journal, name, kind: journalKind(folder, name) })),
    ...records.map((name) => ({ folder: folder.root, name, kind: 'record' as const })),
  ]
  return places.filter(({ kind }) => of.includes(kind))
}

/** Sets `schema` wherever it stands. */
function stamp(value: object, to: number): object {
  const stamped = 'schema' in value ? { ...value, schema: to } : value
  if (!('record' in stamped) || typeof stamped.record !== 'object' || stamped.record === null) return stamped
  return { ...stamped, record: stamp(stamped.record, to) }
}

/** Lines and files that do not read stay as they are, for the opening to report. */
function migrateBytes(bytes: Uint8Array, kind: StoredKind, { to, migrate }: Migration): string | Uint8Array {
  const step = (value: unknown): object | undefined => {
    const parsed = objectSchema.safeParse(value)
    return parsed.success ? stamp(migrate(parsed.data, kind), to) : undefined
  }
  const buffer = Buffer.from(bytes)
  if (kind === 'record' || kind === 'snapshot') {
    const value = step(unseal(decodeUtf8(buffer)))
    return value === undefined ? bytes : seal(value)
  }
  const parts: Uint8Array[] = []
  let start = 0
  while (start < buffer.length) {
    const feed = buffer.indexOf(0x0a, start)
    const end = feed < 0 ? buffer.length : feed
    const value = feed < 0 ? undefined : step(decodeLine(buffer.subarray(start, end)))
    parts.push(value === undefined ? buffer.subarray(start, end + 1) : Buffer.from(encodeLine(value), 'utf8'))
    start = end + 1
  }
  return Buffer.concat(parts)
}

const marker = 'complete'

/** Takes away what says that the copy is whole: once a step is through, all that stands is newer than that. */
async function unmark(disk: Disk, backup: string): Promise<void> {
  await disk.remove(join(backup, marker))
  await disk.syncFolder(backup)
}

async function backUp(disk: Disk, folder: CorpusFolder, backup: string, step: Migration): Promise<void> {
  const copies = { [folder.journal]: join(backup, 'journal'), [folder.pages]: join(backup, 'pages') }
  for (const path of [...Object.values(copies), backup]) await disk.makeFolder(path)
  await unmark(disk, backup)
  for (const { folder: from, name } of await placesOf(disk, folder, step)) {
    await writeFileAtomically(join(copies[from] ?? backup, name), await disk.read(join(from, name)), { disk })
  }
  await disk.syncFolder(folder.backup)
  await disk.syncFolder(folder.root)
  await writeFileAtomically(join(backup, marker), '', { disk })
}

async function copiesOf(disk: Disk, folder: CorpusFolder, backup: string): Promise<readonly [Place, string][]> {
  const copies: [Place, string][] = []
  for (const [from, to, kindOf] of [
    [join(backup, 'journal'), folder.journal, (name: string) => journalKind(folder, name)],
    [join(backup, 'pages'), folder.pages, () => 'snapshot' as const],
  ] as const) {
    for (const name of await namesIn(disk, from)) {
      if (!name.endsWith(temporarySuffix)) copies.push([{ folder: to, name, kind: kindOf(name) }, join(from, name)])
    }
  }
  return copies
}

/** Whether all stands as the copy has it, or as the step makes it: nothing was written since that would be lost. */
async function isCutOff(disk: Disk, folder: CorpusFolder, backup: string, step: Migration): Promise<boolean> {
  if ((await disk.stat(join(backup, marker))) === null) return false
  for (const [{ folder: place, name, kind }, copy] of await copiesOf(disk, folder, backup)) {
    const path = join(place, name)
    if ((await disk.stat(path)) === null) continue
    const now = Buffer.from(await disk.read(path))
    const before = await disk.read(copy)
    if (!now.equals(before) && !now.equals(Buffer.from(migrateBytes(before, kind, step)))) return false
  }
  return true
}

async function restore(disk: Disk, folder: CorpusFolder, backup: string): Promise<void> {
  for (const [{ folder: place, name }, copy] of await copiesOf(disk, folder, backup)) {
    await writeFileAtomically(join(place, name), await disk.read(copy), { disk })
  }
}

/**
 * Brings a corpus from schema `from` to `to`, step by step. What a step changes is copied to `backup/schema-<number>/`
 * first; a step that was cut off begins again from that copy, unless something was written since. Throws as the disk does, and when a step is missing.
 */
export async function migrateCorpus(
  disk: Disk,
  folder: CorpusFolder,
  from: number,
  to: number,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  for (const path of foldersOf(folder)) await disk.makeFolder(path)
  for (let schema = from; schema < to; schema++) {
    const step = steps.find((candidate) => candidate.to === schema + 1)
    if (step === undefined) throw new Error(`No step leads from schema ${schema}`)
    const backup = join(folder.backup, `schema-${schema}`)
    if (await isCutOff(disk, folder, backup, step)) await restore(disk, folder, backup)
    else await backUp(disk, folder, backup, step)
    for (const { folder: place, name, kind } of await placesOf(disk, folder, step)) {
      const path = join(place, name)
      await writeFileAtomically(path, migrateBytes(await disk.read(path), kind, step), { disk })
    }
    await unmark(disk, backup)
  }
}
