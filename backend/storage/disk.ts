/** An open file. Errors are those of `node:fs`, with their `code`. */
export interface DiskFile {
  /** Writes all bytes at the offset. */
  write(bytes: Uint8Array, at: number): Promise<void>
  /** Returns once what was written is on the medium, with the file's length. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  /** In bytes. */
  size(): Promise<number>
  close(): Promise<void>
}

export interface DiskStat {
  /** In bytes. */
  readonly size: number
  /** Time of the last change in milliseconds since 1970, with fractions. */
  readonly modified: number
}

/**
 * All that the storage asks of a disk, so that tests can fail, stop or cut the power at each step. Paths are absolute;
 * errors are those of `node:fs`, with their `code`.
 */
export interface Disk {
  /** `new` fails with `EEXIST` when the file is there; `write` makes it when it is not, and keeps what it holds. */
  open(path: string, mode: 'new' | 'write'): Promise<DiskFile>
  read(path: string): Promise<Uint8Array>
  /** Names of what a folder holds. */
  list(folder: string): Promise<readonly string[]>
  /** Null when nothing is there. */
  stat(path: string): Promise<DiskStat | null>
  /** Replaces `to` at once; tries again while another program holds it. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Takes an empty folder away; leaves one that holds anything, and does nothing when it is not there. */
  removeFolder(path: string): Promise<void>
  /** With the folders above it; does nothing when it is there. Fails as `makeFolder` does. */
  makeFolder(path: string): Promise<void>
  /** Puts names that came, went or changed in the folder on the medium. */
  syncFolder(folder: string): Promise<void>
}
