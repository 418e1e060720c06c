import { resolve } from 'node:path'
import { GalleyError } from '../shared/contract/error.ts'
import type { Corpus } from '../shared/contract/records.ts'
import type { CliContext } from './context.ts'

/** A path of the command line, absolute. */
export const absolute = (context: CliContext, path: string): string => resolve(context.io.folder, path)

/** Throws why the corpus cannot be written, where it cannot. */
export function assertWritable({ readOnly }: Corpus): void {
  if (readOnly !== null) throw new GalleyError(readOnly.code, readOnly.params)
}

/** Says what was found damaged on opening. */
export function warnOfProblems(context: CliContext, { problems }: Corpus): void {
  for (const problem of problems) context.warn(context.sentence(problem))
}
