import { basename } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'

/** The `code` of an error of `node:fs`, such as `ENOENT`, or of a `GalleyError` that it caused; empty for any other. */
export function errorCodeOf(error: unknown): string {
  if (error instanceof GalleyError) return errorCodeOf(error.cause)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

const reasonOf = (error: unknown): string => errorCodeOf(error) || (error instanceof Error ? error.message : 'unknown')

/** `diskFull` or `writeFailed` for an error while writing; a `GalleyError` stays as it is. */
export function writeError(error: unknown, path: string): GalleyError {
  if (error instanceof GalleyError) return error
  const file = basename(path)
  const isFull = ['ENOSPC', 'EDQUOT'].includes(errorCodeOf(error))
  return new GalleyError(isFull ? 'diskFull' : 'writeFailed', { file, reason: reasonOf(error) }, { cause: error })
}

/** Stands in a name of bytes that are no UTF-8; such a file cannot be asked for by that name. */
const replaced = '\ufffd'

/** `fileMissing`, `fileNameNotText` or `fileUnreadable` for an error while reading; a `GalleyError` stays as it is. */
export function readError(error: unknown, path: string): GalleyError {
  if (error instanceof GalleyError) return error
  const name = basename(path)
  const isMissing = ['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error))
  const missing = name.includes(replaced) ? 'fileNameNotText' : 'fileMissing'
  if (isMissing) return new GalleyError(missing, { name }, { cause: error })
  return new GalleyError('fileUnreadable', { name, reason: reasonOf(error) }, { cause: error })
}
