import { constants } from 'node:fs'
import { access, mkdir, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, parse, resolve } from 'node:path'
import type { Handlers } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { FolderEntry } from '../../shared/contract/records.ts'
import { corpusFolder } from '../storage/corpusFolder.ts'
import { errorCodeOf, readError } from '../storage/diskError.ts'
import { safeFileName } from '../storage/safeFileName.ts'
import { naturalOrder } from './naturalOrder.ts'

type FolderHandlers = Pick<Handlers, 'folder-list' | 'folder-create'>

/** Stands above the drives of Windows. */
const drivesPath = '/'
const isWindows = process.platform === 'win32'

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

const listDrives = async (): Promise<readonly FolderEntry[]> => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const drives = await Promise.all(letters.map(async (letter) => ((await exists(`${letter}:\\`)) ? [letter] : [])))
  return drives.flat().map((letter) => ({ name: `${letter}:`, path: `${letter}:\\`, kind: 'folder', isCorpus: false }))
}

const parentOf = (path: string): string | null => {
  if (dirname(path) !== path) return dirname(path)
  return isWindows ? drivesPath : null
}

/** Null for entries of other kinds, and for those that vanish or cannot be looked at. */
const entryOf = async (folder: string, name: string): Promise<FolderEntry | null> => {
  const path = join(folder, name)
  const info = await stat(path).catch(() => null)
  if (info?.isFile()) return { name, path, kind: 'file', isCorpus: false }
  if (!info?.isDirectory()) return null
  return { name, path, kind: 'folder', isCorpus: await exists(corpusFolder(path).record) }
}

const listEntries = async (folder: string, endings: readonly string[]): Promise<readonly FolderEntry[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    throw readError(error, folder)
  })
  const wanted = new Set(endings.map((ending) => `.${ending.replace(/^\./, '')}`.toLowerCase()))
  const found = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => entryOf(folder, name)))
  const shown = found.filter((entry) => entry !== null)
  const folders = shown.filter(({ kind }) => kind === 'folder')
  const files = shown.filter(({ kind, name }) => kind === 'file' && wanted.has(extname(name).toLowerCase()))
  const byName = (left: FolderEntry, right: FolderEntry): number => naturalOrder(left.name, right.name)
  return [...folders.sort(byName), ...files.sort(byName)]
}

/** What the folder picker in the page needs; an empty path is the home folder. */
export const createFolderHandlers = (): FolderHandlers => ({
  'folder-list': async ({ path, files }) => {
    if (isWindows && path === drivesPath) return { path, parent: null, entries: await listDrives() }
    const folder = resolve(homedir(), path)
    return { path: folder, parent: parentOf(folder), entries: await listEntries(folder, files) }
  },
  'folder-create': async ({ parent, name }) => {
    const isPlain = basename(name) === name && safeFileName(name) === name.normalize('NFC') && parse(name).root === ''
    if (!isPlain) throw new GalleyError('badArguments', { call: 'folder-create', at: 'name' })
    const path = join(resolve(homedir(), parent), name)
    try {
      await mkdir(path)
    } catch (error) {
      const isFolder = errorCodeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()
      if (!isFolder) throw new GalleyError('folderNotWritable', { path: parent }, { cause: error })
    }
    return { path }
  },
})
