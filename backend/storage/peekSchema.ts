import { z } from 'zod'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { decodeLine } from './journalLine.ts'

const schemaSchema = z.object({ schema: z.number().int().min(1) })
const lineSchema = z.object({ record: schemaSchema })

function schemaOf(read: () => unknown): number | null {
  try {
    return schemaSchema.safeParse(read()).data?.schema ?? null
  } catch {
    return null
  }
}

/** The schema that a corpus was written with, whatever else its record holds; null when nothing tells. */
export async function peekSchema(disk: Disk, folder: CorpusFolder): Promise<number | null> {
  const record = await disk.read(folder.record).catch(() => new Uint8Array())
  const found = schemaOf(() => JSON.parse(Buffer.from(record).toString('utf8')))
  if (found !== null) return found
  const journal = Buffer.from(await disk.read(folder.corpusJournal).catch(() => new Uint8Array()))
  const lines = journal.toString('latin1').split('\n')
  for (const line of lines.toReversed()) {
    const parsed = lineSchema.safeParse(decodeLine(Buffer.from(line, 'latin1')))
    if (parsed.success) return parsed.data.record.schema
  }
  return null
}
