import { z } from 'zod'

/**
 * The roles a block can have. `furniture` and `noise` stand outside of articles;
 * `kicker` is 肩题, `deck` 副题, `crosshead` 小标题, `section` the section label 栏目.
 */
export const roles = [
  'section',
  'kicker',
  'headline',
  'deck',
  'byline',
  'crosshead',
  'body',
  'caption',
  'credit',
  'furniture',
  'noise',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Roles of blocks that stand outside of articles. */
export const isOutsideRole = (role: Role): boolean => role === 'furniture' || role === 'noise'

/** Roles that together make an article's title. */
export const isTitleRole = (role: Role): boolean => role === 'headline' || role === 'kicker' || role === 'deck'

const offset = z.number().int().min(0)

/** A stretch of the decoded source, in UTF-16 offsets, `to` exclusive. */
export const sourceRangeSchema = z.object({ from: offset, to: offset }).readonly()
export type SourceRange = z.infer<typeof sourceRangeSchema>

/** `gap`: text is lost here (`from === to`); `unclear`; `sic`: so printed; `supplied`: added by the corrector. */
export const markKinds = ['gap', 'unclear', 'sic', 'supplied'] as const
export const markKindSchema = z.enum(markKinds)
export type MarkKind = z.infer<typeof markKindSchema>

/** A mark on a block's text, in UTF-16 offsets of that text, `to` exclusive. */
export const markSchema = z.object({ kind: markKindSchema, from: offset, to: offset }).readonly()
export type Mark = z.infer<typeof markSchema>

/** A remark or query on a passage of a block. */
export const noteSchema = z
  .object({
    id: z.string(),
    from: offset,
    to: offset,
    text: z.string(),
    author: z.string(),
    /** ISO 8601, UTC. */
    at: z.string(),
    settled: z.boolean(),
  })
  .readonly()
export type Note = z.infer<typeof noteSchema>

/** One piece of text with a role. Marks and notes are sorted by `from`, then `to`. */
export const blockSchema = z
  .object({
    id: z.string(),
    role: roleSchema,
    text: z.string(),
    marks: z.array(markSchema).readonly(),
    notes: z.array(noteSchema).readonly(),
    /** Where the text came from, in reading order; empty for text that a person added. */
    source: z.array(sourceRangeSchema).readonly(),
  })
  .readonly()
export type Block = z.infer<typeof blockSchema>

/** A story, picture story or notice: its blocks in reading order and its topics (ids of the vocabulary). */
export const articleSchema = z
  .object({
    id: z.string(),
    topics: z.array(z.string()).readonly(),
    blocks: z.array(blockSchema).readonly(),
  })
  .readonly()
export type Article = z.infer<typeof articleSchema>

export const workStates = ['untouched', 'inProgress', 'problematic', 'proofread', 'validated'] as const
export const workStateSchema = z.enum(workStates)
export type WorkState = z.infer<typeof workStateSchema>

/** How far a page is; `reason` says why it is problematic and is empty otherwise. */
export const pageStateSchema = z.object({ is: workStateSchema, reason: z.string() }).readonly()
export type PageState = z.infer<typeof pageStateSchema>

/** A finding that a person dismissed, known by a fingerprint of its check and context. */
export const dismissalSchema = z.object({ check: z.string(), fingerprint: z.string() }).readonly()
export type Dismissal = z.infer<typeof dismissalSchema>

/** A page as an immutable value. Every block stands once: in one article, or in `outside`. */
export const pageSchema = z
  .object({
    id: z.string(),
    /** In reading order; none is empty. */
    articles: z.array(articleSchema).readonly(),
    /** Furniture and noise, in the order of the source. */
    outside: z.array(blockSchema).readonly(),
    state: pageStateSchema,
    dismissed: z.array(dismissalSchema).readonly(),
  })
  .readonly()
export type Page = z.infer<typeof pageSchema>

/** A place in a block's text, in UTF-16 offsets. */
export const placeSchema = z.object({ block: z.string(), offset }).readonly()
export type Place = z.infer<typeof placeSchema>

/** A selection: `anchor` is where it began, `focus` where the caret is. */
export const selectionSchema = z.object({ anchor: placeSchema, focus: placeSchema }).readonly()
export type PageSelection = z.infer<typeof selectionSchema>

/** Makes ids that no record of any corpus has yet. */
export type NewId = () => string
