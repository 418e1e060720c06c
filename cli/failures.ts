import { basename } from 'node:path'
import type { JobItem } from '../shared/contract/records.ts'
import type { CliContext } from './context.ts'

/** A failed file or page as programs get it: code and parameters to act on, a sentence to show. */
export const failureForPrograms = (context: CliContext, { name, error }: JobItem) => ({
  name,
  code: error.code,
  params: error.params,
  message: context.sentence(error),
})

/** One line of standard error a failed file or page. */
export function listFailures(context: CliContext, failed: readonly JobItem[]): void {
  for (const { name, error } of failed) {
    const sentence = context.sentence(error)
    context.warn(sentence.includes(name) ? sentence : context.t('cli:failure', { name, sentence }))
  }
}

/**
 * Whether an item of a job's list is a failure. Files imported before are no failure, nor are files of
 * other kinds that lie in a folder; one that was named itself is.
 */
export function isFailure({ name, error }: JobItem, paths: readonly string[]): boolean {
  if (error.code === 'fileKind') return paths.some((path) => basename(path) === name)
  return error.code !== 'fileDuplicate'
}
