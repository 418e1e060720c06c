import { z } from 'zod'
import { markKindSchema, pageStateSchema, roleSchema } from '../page/page.ts'

const count = z.number().int().min(0)

/** Stands between the texts of blocks that are compared as one: where it goes blocks were joined, where it comes one was split. */
export const paragraphMark = '\u2029'

/** Text of both pages, of the first alone or of the second alone; a `paragraphMark` in it is the border of two blocks. */
export const comparedPartSchema = z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() }).readonly()
export type ComparedPart = z.infer<typeof comparedPartSchema>

/** A block on one side; `article` is null outside of articles. */
export const comparedBlockSchema = z
  .object({ id: z.string(), role: roleSchema, article: z.string().nullable() })
  .readonly()
export type ComparedBlock = z.infer<typeof comparedBlockSchema>

/** `regrouped`: it stands in another article than before, without having moved. */
export const rowKinds = [
  'added',
  'removed',
  'text',
  'joined',
  'split',
  'moved',
  'regrouped',
  'role',
  'marks',
  'notes',
] as const
export type RowKind = (typeof rowKinds)[number]

/** Blocks that are the same on both pages, whatever was joined, split or rewritten in between. */
export const comparedRowSchema = z
  .object({
    before: z.array(comparedBlockSchema).readonly(),
    after: z.array(comparedBlockSchema).readonly(),
    /** What became of it; empty for what was kept as it was. */
    kinds: z.array(z.enum(rowKinds)).readonly(),
    parts: z.array(comparedPartSchema).readonly(),
    /** With `moved`: index of the row that it stood behind, of those that stayed; null where it stood first. */
    behind: count.nullable(),
    /** With `joined`: the same of a part that did not stand right after the one before it. */
    joinedFrom: count.nullable(),
    /** Kinds of the marks that came and went. */
    marks: z.object({ gone: z.array(markKindSchema).readonly(), new: z.array(markKindSchema).readonly() }).readonly(),
  })
  .readonly()
export type ComparedRow = z.infer<typeof comparedRowSchema>

/** An article of either page that came, went, moved as a whole, or has other topics than before. */
export const comparedArticleSchema = z
  .object({
    id: z.string(),
    kinds: z.array(z.enum(['added', 'removed', 'moved', 'topics'])).readonly(),
    /** Ids of topics that came and went. */
    topics: z.object({ gone: z.array(z.string()).readonly(), new: z.array(z.string()).readonly() }).readonly(),
  })
  .readonly()
export type ComparedArticle = z.infer<typeof comparedArticleSchema>

/**
 * Counts of a comparison. Characters are code points of the blocks' texts, white space included and borders of blocks
 * not. `changed` (one for another), `inserted` and `deleted` together are the edit distance (Levenshtein) of the texts
 * that belong together, so that moves, joins and splits cost nothing; text of blocks that came or went counts whole.
 * `cer` is the character error rate of the first page, with the second as what is right: distance ÷ `after`, as usual
 * for the evaluation of OCR; 0 where both are empty, 1 where all of the first was surplus.
 */
export const comparisonFiguresSchema = z
  .object({
    before: count,
    after: count,
    changed: count,
    inserted: count,
    deleted: count,
    cer: z.number().min(0),
    joins: count,
    splits: count,
    /** Blocks moved by themselves and articles moved as a whole: the fewest that explain the new order. */
    moves: count,
    /** Whole blocks that came or went. */
    added: count,
    removed: count,
    roles: count,
  })
  .readonly()
export type ComparisonFigures = z.infer<typeof comparisonFiguresSchema>

/** The difference of two states of a page. */
export const comparisonSchema = z
  .object({
    /** As the second page reads; what went stands behind what it followed. */
    rows: z.array(comparedRowSchema).readonly(),
    /** Those alone of which something changed. */
    articles: z.array(comparedArticleSchema).readonly(),
    state: z.object({ before: pageStateSchema, after: pageStateSchema }).readonly().nullable(),
    /** Findings that were dismissed, or are open again. */
    dismissed: z.object({ gone: count, new: count }).readonly(),
    figures: comparisonFiguresSchema,
  })
  .readonly()
export type Comparison = z.infer<typeof comparisonSchema>
