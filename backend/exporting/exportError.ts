import { GalleyError } from '../../shared/contract/error.ts'
import { errorCodeOf } from '../storage/diskError.ts'

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']

/** What went wrong while writing into `path`: `exportDiskFull`, `folderNotWritable` or `exportFailed`. */
export function exportError(error: unknown, path: string): GalleyError {
  if (error instanceof GalleyError) return error
  const cause = { cause: error }
  const code = errorCodeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new GalleyError('exportDiskFull', { path }, cause)
  if (refusals.includes(code)) return new GalleyError('folderNotWritable', { path }, cause)
  return new GalleyError('exportFailed', { path, reason: code || String(error) }, cause)
}
