import type { Disk, DiskFile } from './disk.ts'

/** A disk on which nothing is written unless `confirm` allows it, nor acknowledged; what it throws is thrown. */
export function guardedDisk(disk: Disk, confirm: () => Promise<void>): Disk {
  const guarded = (file: DiskFile): DiskFile => ({
    write: async (bytes, at) => {
      await confirm()
      await file.write(bytes, at)
    },
    sync: async () => {
      await file.sync()
      await confirm()
    },
    truncate: async (length) => {
      await confirm()
      await file.truncate(length)
    },
    size: () => file.size(),
    close: () => file.close(),
  })
  return {
    open: async (path, mode) => {
      await confirm()
      return guarded(await disk.open(path, mode))
    },
    read: (path) => disk.read(path),
    list: (folder) => disk.list(folder),
    stat: (path) => disk.stat(path),
    rename: async (from, to) => {
      await confirm()
      await disk.rename(from, to)
    },
    remove: async (path) => {
      await confirm()
      await disk.remove(path)
    },
    removeFolder: async (path) => {
      await confirm()
      await disk.removeFolder(path)
    },
    makeFolder: async (path) => {
      await confirm()
      await disk.makeFolder(path)
    },
    syncFolder: (folder) => disk.syncFolder(folder),
  }
}
