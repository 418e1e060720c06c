import type { Handlers } from '../shared/contract/calls.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { Corpus } from '../shared/contract/records.ts'
import type { CliContext } from './context.ts'

/**
 * The corpus that is open, to be written: taken over from a computer that was silent for long where `--take-over` names
 * it, which is said. Throws why the corpus cannot be written, where it cannot.
 */
export async function writableCorpus(
  context: CliContext,
  handlers: Handlers,
  corpus: Corpus,
  computer: string | undefined,
): Promise<Corpus> {
  const { readOnly } = corpus
  if (readOnly === null) return corpus
  const { host, seen } = readOnly.params
  const isMeant = readOnly.code === 'corpusLockSilent' && computer !== undefined && computer === host
  if (!isMeant) throw new GalleyError(readOnly.code, readOnly.params)
  context.warn(context.t('cli:help.takingOver', readOnly.params))
  const taken = await handlers['corpus-take-over']({ host: computer, seen: Number(seen) })
  if (taken.readOnly !== null) throw new GalleyError(taken.readOnly.code, taken.readOnly.params)
  context.warn(context.t('cli:help.takenOver', readOnly.params))
  return taken
}
