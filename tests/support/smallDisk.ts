import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const run = promisify(execFile)

/** Why a test that needs such a disk is passed over. */
export const noSmallDisk = 'mounting a small disk takes the rights of root on Linux'

/** Mounts a disk of 2 MB of its own on a folder, until the test is over; false where this user may not. */
export const mountSmallDisk = async (path: string): Promise<boolean> => {
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path]).then(
    () => true,
    () => false,
  )
  if (mounted) onTestFinished(async () => void (await run('umount', ['-l', path])))
  return mounted
}

/** Nothing can be written on the disk any more, by nobody. */
export const makeReadOnly = async (path: string): Promise<void> => {
  await run('mount', ['-o', 'remount,ro', path])
}
