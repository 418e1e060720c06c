import { dirname } from 'node:path'
import type { Disk, DiskFile } from '../../../../../backend/storage/disk.ts'

interface Inode {
  now: Buffer
  /** What a power cut leaves for certain. */
  synced: Buffer
  modified: number
}

type Entry = Inode | 'folder'

export type Operation =
  | 'open'
  | 'write'
  | 'sync'
  | 'truncate'
  | 'read'
  | 'list'
  | 'stat'
  | 'rename'
  | 'remove'
  | 'removeFolder'
  | 'syncFolder'
  | 'makeFolder'

/** Called before each operation; may throw. */
export type Before = (operation: Operation, path: string) => void

export const failure = (code: string): Error => Object.assign(new Error(code), { code })

/**
 * A disk in memory whose power can be cut: bytes are certain to stay after a sync of their file, names after a sync of
 * their folder. What was not synced stays, goes or is torn, as chance has it.
 */
export class PowerDisk implements Disk {
  before: Before = () => undefined
  readonly #now: Map<string, Entry>
  readonly #kept: Map<string, Entry>
  #clock = 1

  constructor(entries: ReadonlyMap<string, Entry> = new Map()) {
    this.#now = new Map(entries)
    this.#kept = new Map(entries)
  }

  /** A disk with these files, synced. */
  static of(files: ReadonlyMap<string, Uint8Array>): PowerDisk {
    const entries = new Map<string, Entry>()
    for (const [path, bytes] of files) {
      for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
        entries.set(folder, 'folder')
      entries.set(path, { now: Buffer.from(bytes), synced: Buffer.from(bytes), modified: 1 })
    }
    return new PowerDisk(entries)
  }

  /** Bytes of all files by path. */
  get files(): ReadonlyMap<string, Buffer> {
    return new Map([...this.#now].flatMap(([path, entry]) => (entry === 'folder' ? [] : [[path, entry.now] as const])))
  }

  /** What is left after a power cut; `random` gives 0…1. */
  cutPower(random: () => number): PowerDisk {
    const left = new Map<string, Entry>()
    for (const path of [...new Set([...this.#now.keys(), ...this.#kept.keys()])].toSorted()) {
      const entry = (random() < 0.5 ? this.#kept : this.#now).get(path)
      const parent = dirname(path)
      if (entry === undefined || (dirname(parent) !== parent && left.get(parent) !== 'folder')) continue
      if (entry === 'folder') left.set(path, entry)
      else {
        const bytes = tear(entry, random)
        left.set(path, { now: bytes, synced: bytes, modified: 1 })
      }
    }
    return new PowerDisk(left)
  }

  async open(path: string, mode: 'new' | 'write'): Promise<DiskFile> {
    this.before('open', path)
    this.#assertFolder(path)
    const there = this.#now.get(path)
    if (there === 'folder') throw failure('EISDIR')
    if (mode === 'new' && there !== undefined) throw failure('EEXIST')
    const inode = there ?? { now: Buffer.alloc(0), synced: Buffer.alloc(0), modified: this.#clock++ }
    this.#now.set(path, inode)
    return this.#file(path, inode)
  }

  async read(path: string): Promise<Uint8Array> {
    this.before('read', path)
    return Buffer.from(this.#inode(path).now)
  }

  async list(folder: string): Promise<readonly string[]> {
    this.before('list', folder)
    if (this.#now.get(folder) !== 'folder') throw failure('ENOENT')
    const names = [...this.#now.keys()].filter((path) => dirname(path) === folder && path !== folder)
    return names.map((path) => path.slice(folder.length + 1))
  }

  async stat(path: string) {
    this.before('stat', path)
    const entry = this.#now.get(path)
    if (entry === undefined) return null
    return entry === 'folder' ? { size: 0, modified: 0 } : { size: entry.now.length, modified: entry.modified }
  }

  async rename(from: string, to: string): Promise<void> {
    this.before('rename', to)
    const inode = this.#inode(from)
    this.#now.delete(from)
    this.#now.set(to, inode)
  }

  async remove(path: string): Promise<void> {
    this.before('remove', path)
    this.#now.delete(path)
  }

  async removeFolder(path: string): Promise<void> {
    this.before('removeFolder', path)
    if (![...this.#now.keys()].some((other) => dirname(other) === path)) this.#now.delete(path)
  }

  async makeFolder(path: string): Promise<void> {
    this.before('makeFolder', path)
    for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) this.#now.set(folder, 'folder')
  }

  async syncFolder(folder: string): Promise<void> {
    this.before('syncFolder', folder)
    for (const path of [...this.#kept.keys()]) if (dirname(path) === folder) this.#kept.delete(path)
    for (const [path, entry] of this.#now) if (dirname(path) === folder) this.#kept.set(path, entry)
  }

  #file(path: string, inode: Inode): DiskFile {
    return {
      write: async (bytes, at) => {
        this.before('write', path)
        const grown = Buffer.alloc(Math.max(inode.now.length, at + bytes.length))
        inode.now.copy(grown)
        grown.set(bytes, at)
        inode.now = grown
        inode.modified = this.#clock++
      },
      sync: async () => {
        this.before('sync', path)
        inode.synced = inode.now
      },
      truncate: async (length) => {
        this.before('truncate', path)
        inode.now = inode.now.subarray(0, length)
        inode.modified = this.#clock++
      },
      size: async () => inode.now.length,
      close: async () => undefined,
    }
  }

  #inode(path: string): Inode {
    const entry = this.#now.get(path)
    if (entry === undefined) throw failure('ENOENT')
    if (entry === 'folder') throw failure('EISDIR')
    return entry
  }

  #assertFolder(path: string): void {
    if (this.#now.get(dirname(path)) !== 'folder') throw failure('ENOENT')
  }
}

/** The synced bytes, the written ones, or the written ones cut short after what was synced, or with zeros there. */
function tear({ now, synced }: Inode, random: () => number): Buffer {
  if (now.equals(synced)) return now
  const kind = Math.floor(random() * 4)
  if (kind === 0) return synced
  if (kind === 1) return now
  const isAppended = now.length > synced.length && now.subarray(0, synced.length).equals(synced)
  const certain = isAppended ? synced.length : 0
  const cut = certain + Math.floor(random() * (now.length - certain))
  if (kind === 2) return now.subarray(0, cut)
  return Buffer.concat([now.subarray(0, cut), Buffer.alloc(now.length - cut)])
}
