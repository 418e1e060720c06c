import { z } from 'zod'
import { packTable, unpackTable } from '../../shared/corpus/packTable.ts'
import { type StoryCounts, TaggedCounts, termBuckets } from '../../shared/topics/taggedCounts.ts'

/** Stories, and in how many of them each word stands: buckets and counts, packed, in base64. */
const countsSchema = z.object({ stories: z.number().int().min(0), terms: z.base64() }).readonly()

/** What is counted of tagged stories as JSON, as `cache/` keeps it. */
const taggedRecordSchema = z
  .object({ all: countsSchema, topics: z.array(z.tuple([z.string(), countsSchema]).readonly()).readonly() })
  .readonly()
export type TaggedRecord = z.infer<typeof taggedRecordSchema>

function pack({ stories, terms }: StoryCounts): z.infer<typeof countsSchema> {
  const used = [...terms.keys()].filter((bucket) => (terms[bucket] ?? 0) > 0)
  const table = { keys: Float64Array.from(used), counts: Uint32Array.from(used, (bucket) => terms[bucket] ?? 0) }
  return { stories, terms: Buffer.from(packTable(table)).toString('base64') }
}

function unpack({ stories, terms: packed }: z.infer<typeof countsSchema>): StoryCounts | null {
  const table = unpackTable(Buffer.from(packed, 'base64'))
  if (table === null || (table.keys.at(-1) ?? 0) >= termBuckets) return null
  const terms = new Int32Array(termBuckets)
  for (const [i, bucket] of table.keys.entries()) terms[bucket] = table.counts[i] ?? 0
  return { stories, terms }
}

export function writeTagged(counts: TaggedCounts): TaggedRecord {
  const { all, topics } = counts.parts
  return {
    all: pack(all),
    topics: [...topics].map(([topic, own]) => [topic, pack(own)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  }
}

/** Null where the value is no such record. */
export function readTagged(value: unknown): TaggedCounts | null {
  const parsed = taggedRecordSchema.safeParse(value)
  if (!parsed.success) return null
  const all = unpack(parsed.data.all)
  const topics = parsed.data.topics.flatMap(([topic, packed]) => {
    const own = unpack(packed)
    return own === null ? [] : [[topic, own] as const]
  })
  return all === null || topics.length < parsed.data.topics.length ? null : new TaggedCounts({ all, topics })
}
