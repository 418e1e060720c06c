import { resolve } from 'node:path'
import type { Corpus } from '../shared/contract/records.ts'
import type { CliContext } from './context.ts'

/** A path of the command line, absolute. */
export const absolute = (context: CliContext, path: string): string => resolve(context.io.folder, path)

/** Says what was found damaged on opening. */
export function warnOfProblems(context: CliContext, { problems }: Corpus): void {
  for (const problem of problems) context.warn(context.sentence(problem))
}
