import { z } from 'zod'
import { listEditSchema } from './listEdit.ts'
import {
  blockSchema,
  dismissalSchema,
  markSchema,
  noteSchema,
  pageStateSchema,
  roleSchema,
  sourceRangeSchema,
} from './page.ts'

const offset = z.number().int().min(0)
const edited = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value }).readonly()

/** At `at` of the text before the change, `remove` gave way to `insert`. */
export const textDeltaSchema = z.object({ at: offset, remove: z.string(), insert: z.string() }).readonly()
export type TextDelta = z.infer<typeof textDeltaSchema>

/** What changed of one block; fields that stayed are absent. `text` is sorted by `at` and never overlaps. */
export const blockChangeSchema = z
  .object({
    id: z.string(),
    text: z.array(textDeltaSchema).readonly().optional(),
    role: edited(roleSchema).optional(),
    marks: edited(z.array(markSchema).readonly()).optional(),
    notes: edited(z.array(noteSchema).readonly()).optional(),
    source: edited(z.array(sourceRangeSchema).readonly()).optional(),
  })
  .readonly()
export type BlockChange = z.infer<typeof blockChangeSchema>

/** An article as a record: its blocks by id. */
export const articleRecordSchema = z
  .object({ id: z.string(), topics: z.array(z.string()).readonly(), blocks: z.array(z.string()).readonly() })
  .readonly()
export type ArticleRecord = z.infer<typeof articleRecordSchema>

export const articleChangeSchema = z
  .object({
    id: z.string(),
    topics: edited(z.array(z.string()).readonly()).optional(),
    blocks: listEditSchema(z.string()).optional(),
  })
  .readonly()
export type ArticleChange = z.infer<typeof articleChangeSchema>

/** Text that went elsewhere: `[from, to)` of `block` before the change stands at `at` of `target` after it. */
export const textMoveSchema = z
  .object({ block: z.string(), from: offset, to: offset, target: z.string(), at: offset })
  .readonly()
export type TextMove = z.infer<typeof textMoveSchema>

/** What became of a page, as a value that can be applied, inverted and mapped. Empty parts are absent. */
export const changeSchema = z
  .object({
    blocks: z
      .object({
        added: z.array(blockSchema).readonly(),
        removed: z.array(blockSchema).readonly(),
        changed: z.array(blockChangeSchema).readonly(),
      })
      .readonly()
      .optional(),
    articles: z
      .object({
        added: z.array(articleRecordSchema).readonly(),
        removed: z.array(articleRecordSchema).readonly(),
        changed: z.array(articleChangeSchema).readonly(),
      })
      .readonly()
      .optional(),
    /** Ids of the articles in reading order. */
    order: listEditSchema(z.string()).optional(),
    /** Ids of the blocks outside of articles. */
    outside: listEditSchema(z.string()).optional(),
    state: edited(pageStateSchema).optional(),
    dismissed: listEditSchema(dismissalSchema).optional(),
    moves: z.array(textMoveSchema).readonly().optional(),
  })
  .readonly()
export type Change = z.infer<typeof changeSchema>
