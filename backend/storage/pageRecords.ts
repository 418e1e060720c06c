import { z } from 'zod'
import { imageInfoSchema, sourceInfoSchema } from '../../shared/contract/records.ts'
import { pageSchema } from '../../shared/page/page.ts'
import { revisionSchema } from '../../shared/page/revision.ts'

/** The scan of a page: `file` is its name in `images/`. */
export const storedImageSchema = z.object({ info: imageInfoSchema, file: z.string() }).readonly()
export type StoredImage = z.infer<typeof storedImageSchema>

const baseFields = {
  schema: z.number().int(),
  page: pageSchema,
  /** Number of the last revision in `page`. */
  revision: z.number().int().min(0),
  revisionId: z.string(),
  source: sourceInfoSchema,
  image: storedImageSchema.nullable(),
  /** Place in the order of import. */
  order: z.number().int(),
  /** Name of the imported bytes in `originals/<id>/`. */
  original: z.string(),
}

/** All that is known of a page at one revision: a snapshot, and the beginning of a journal. */
export const pageBaseSchema = z.object(baseFields).readonly()
export type PageBase = z.infer<typeof pageBaseSchema>

/**
 * A line of a page's journal. The first is a `base`: the page as imported, or, after damage, as it could be saved; so
 * that a page can be had from its journal alone. `after` of an image is the number of the last revision before it.
 */
export const pageEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('base'), ...baseFields }).readonly(),
  z.object({ kind: z.literal('revision'), revision: revisionSchema }).readonly(),
  z.object({ kind: z.literal('image'), after: z.number().int(), image: storedImageSchema.nullable() }).readonly(),
])
export type PageJournalEntry = z.infer<typeof pageEntrySchema>
