import { GalleyError } from '../../shared/contract/error.ts'

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** What a failed write in `path` means: `diskFull`, `folderNotWritable` or `writeFailed`. */
export function writeError(error: unknown, path: string): GalleyError {
  if (error instanceof GalleyError) return error
  const cause = { cause: error }
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return new GalleyError('exportDiskFull', { path }, cause)
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) {
    return new GalleyError('folderNotWritable', { path }, cause)
  }
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new GalleyError('exportFailed', { path, reason }, cause)
}
