import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { readError } from '../backend/storage/diskError.ts'
import type { CliContext } from './context.ts'
import { UsageError } from './usageError.ts'

const statisticsSchema = z.object({ schema: z.literal(1) })

/** Checks that a file holds corpus statistics. Throws where it cannot be read or is something else. */
export async function checkStatistics({ t }: CliContext, path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw readError(error, path)
  })
  try {
    statisticsSchema.parse(JSON.parse(text))
  } catch {
    throw new UsageError(t('cli:analyse.badStatistics', { path }))
  }
}
