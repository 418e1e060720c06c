import { z } from 'zod'
import { roleSchema } from '../page/page.ts'

const id = z.string().min(1).max(200)
const offset = z.number().int().min(0)

/** What to look for, and where. */
export const searchQuerySchema = z
  .object({
    text: z.string().min(1).max(1000),
    /** `text` is a regular expression in the syntax of RE2. */
    isExpression: z.boolean(),
    matchCase: z.boolean(),
    /** Both ends lie between words, as `Intl.Segmenter` parts them. */
    wholeWord: z.boolean(),
    /** Full-width and half-width forms count as the same. */
    ignoreWidth: z.boolean(),
    /** Roles of the blocks to look at; all when empty. */
    roles: z.array(roleSchema).max(20).readonly(),
    /** Pages by id; all when empty. */
    pages: z.array(id).max(1_000_000).readonly(),
  })
  .strict()
  .readonly()
export type SearchQuery = z.infer<typeof searchQuerySchema>

/** A place that was found: UTF-16 offsets in the block's text, `to` exclusive, with what stands around it. */
export const searchMatchSchema = z
  .object({
    block: z.string(),
    role: roleSchema,
    from: offset,
    to: offset,
    before: z.string(),
    found: z.string(),
    after: z.string(),
    /** What the groups of an expression took, `$1` first; null for one that took no part. */
    groups: z.array(z.string().nullable()).readonly(),
  })
  .readonly()
export type SearchMatch = z.infer<typeof searchMatchSchema>

/** A page with at least one place. `matches` is shorter than `count` where more were found than are listed. */
export const foundPageSchema = z
  .object({
    page: z.string(),
    /** The revision that was looked at. */
    revision: z.number().int(),
    count: z.number().int(),
    matches: z.array(searchMatchSchema).readonly(),
  })
  .readonly()
export type FoundPage = z.infer<typeof foundPageSchema>

/** The next part of what a search finds, in the order of the pages. */
export const searchBatchSchema = z
  .object({
    search: z.string(),
    pages: z.array(foundPageSchema).readonly(),
    /** Places and pages with places so far, those of earlier batches included. */
    places: z.number().int(),
    placesOn: z.number().int(),
    /** Pages looked at so far, of all that are to be looked at. */
    done: z.number().int(),
    total: z.number().int(),
    isLast: z.boolean(),
  })
  .readonly()
export type SearchBatch = z.infer<typeof searchBatchSchema>

/** A place of a search by where it begins. */
export const chosenPlaceSchema = z.object({ page: id, block: id, from: offset }).strict().readonly()
export type ChosenPlace = z.infer<typeof chosenPlaceSchema>

/** Which places of a search are to be replaced. */
export const chosenPlacesSchema = z.union([z.literal('all'), z.array(chosenPlaceSchema).min(1).max(100_000).readonly()])
export type ChosenPlaces = z.infer<typeof chosenPlacesSchema>
