import { z } from 'zod'
import { blockSchema, dismissalSchema, pageStateSchema } from '../page/page.ts'

/** A topic as other tools see it: the vocabulary's id with its label. A term that is gone keeps its id as label. */
export const exportedTopicSchema = z.object({ id: z.string(), label: z.string() }).readonly()
export type ExportedTopic = z.infer<typeof exportedTopicSchema>

/**
 * An article as it leaves Galley: a line of JSONL, a row of CSV, a file of text. The fields before
 * `paragraphs` repeat what stands there, for tools that want plain strings; `paragraphs` has every block
 * in reading order with its role, marks, notes and source ranges, so nothing of the article is lost.
 */
export const exportedArticleSchema = z
  .object({
    /** Unique in the corpus: id of the page, `/`, id of the article. */
    id: z.string(),
    /** Id of the page. */
    page: z.string(),
    /** Name of the imported file. */
    name: z.string(),
    /** Place on the page in reading order, 1 for the first. */
    position: z.number().int().min(1),
    section: z.string(),
    kicker: z.string(),
    title: z.string(),
    deck: z.string(),
    byline: z.string(),
    /** Body, crossheads, captions and credits, one a line. */
    text: z.string(),
    paragraphs: z.array(blockSchema).readonly(),
    topics: z.array(exportedTopicSchema).readonly(),
    /** State of the page. */
    state: pageStateSchema,
  })
  .readonly()
export type ExportedArticle = z.infer<typeof exportedArticleSchema>

/** A page as it leaves Galley, with what stands outside of its articles. */
export const exportedPageSchema = z
  .object({
    /** Version of this shape. */
    schema: z.literal(1),
    id: z.string(),
    /** Name of the imported file. */
    name: z.string(),
    /** SHA-256 of the imported bytes, hex. */
    checksum: z.string(),
    state: pageStateSchema,
    articles: z.array(exportedArticleSchema).readonly(),
    /** Furniture and noise. */
    outside: z.array(blockSchema).readonly(),
    dismissed: z.array(dismissalSchema).readonly(),
  })
  .readonly()
export type ExportedPage = z.infer<typeof exportedPageSchema>
