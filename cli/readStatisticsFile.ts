import { readFile } from 'node:fs/promises'
import type { Knowledge } from '../backend/analysis/knowledge.ts'
import { knowledgeOf } from '../backend/analysis/knowledge.ts'
import { readStatistics } from '../backend/analysis/statisticsRecord.ts'
import { readError } from '../backend/storage/diskError.ts'
import type { CliContext } from './context.ts'
import { UsageError } from './usageError.ts'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a file of corpus statistics tells. Throws where it cannot be read or is something else. */
export async function readStatisticsFile({ t }: CliContext, path: string): Promise<Knowledge> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw readError(error, path)
  })
  const read = readStatistics(parse(text))
  if (read === null) throw new UsageError(t('cli:analyse.badStatistics', { path }))
  return knowledgeOf(read.statistics, read.known)
}
