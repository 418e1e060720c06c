import { z } from 'zod'
import { revisionSchema } from '../page/revision.ts'
import { errorDataSchema } from './error.ts'
import { keysFileSchema } from './ownKeys.ts'
import {
  corpusSchema,
  findingSchema,
  historyStateSchema,
  jobSchema,
  pageSummarySchema,
  settingsSchema,
  topicSchema,
} from './records.ts'
import { styleDecisionSchema } from './styles.ts'

/** What the backend tells every client, in order. */
export const eventSchema = z.discriminatedUnion('event', [
  /** A corpus was opened, or closed (null). */
  z.object({ event: z.literal('corpusChanged'), corpus: corpusSchema.nullable() }),
  z.object({ event: z.literal('settingsChanged'), settings: settingsSchema }),
  z.object({ event: z.literal('keysChanged'), keys: keysFileSchema }),
  z.object({ event: z.literal('vocabularyChanged'), vocabulary: z.array(topicSchema).readonly() }),
  /** Other styles are decided for all pages than before. */
  z.object({ event: z.literal('stylesChanged'), styles: z.array(styleDecisionSchema).readonly() }),
  /** Other names and words are known to be right than before. */
  z.object({ event: z.literal('knownChanged'), known: z.array(z.string()).readonly() }),
  /** Summaries of pages that are new or changed. */
  z.object({ event: z.literal('pagesChanged'), pages: z.array(pageSummarySchema).readonly() }),
  /** A revision was acknowledged. A client that misses a number reads the page again. */
  z.object({
    event: z.literal('pageRevised'),
    page: z.string(),
    revision: revisionSchema,
    history: historyStateSchema,
  }),
  z.object({
    event: z.literal('findingsChanged'),
    page: z.string(),
    revision: z.number().int(),
    findings: z.array(findingSchema).readonly(),
    /** Why the page could not be analysed, if so. */
    error: errorDataSchema.nullable(),
  }),
  /** More tagged articles were read, or topics were given or taken: other topics may be proposed than before. */
  z.object({ event: z.literal('suggestionsChanged') }),
  /** `failed`, `imported` and `images` are empty until the job has ended. */
  z.object({ event: z.literal('jobChanged'), job: jobSchema }),
  /** A write failed and is tried again; null when writing works again. */
  z.object({ event: z.literal('writeFailed'), error: errorDataSchema.nullable() }),
])
export type GalleyEvent = z.infer<typeof eventSchema>
