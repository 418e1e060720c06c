import { z } from 'zod'
import { comparisonSchema } from '../compare/comparison.ts'
import { knownReportSchema } from '../corpus/knownWords.ts'
import { changeSchema } from '../page/change.ts'
import { pageStateSchema } from '../page/page.ts'
import { originSchema, revisionSchema, selectionChangeSchema } from '../page/revision.ts'
import { errorDataSchema } from './error.ts'
import { keysFileSchema } from './ownKeys.ts'
import {
  corpusSchema,
  exportOptionsSchema,
  findingSchema,
  folderEntrySchema,
  groupStepSchema,
  historyStateSchema,
  importSourceSchema,
  inconsistentNameSchema,
  jobSchema,
  pageViewSchema,
  progressSchema,
  recentCorpusSchema,
  settingsSchema,
  topicSchema,
  topicSuggestionSchema,
} from './records.ts'
import { chosenPlacesSchema, searchBatchSchema, searchQuerySchema } from './search.ts'
import { madeDecisionSchema, styleChecks, styleChoices, styleDecisionSchema } from './styles.ts'

const none = z.object({}).strict()
const id = z.string().min(1).max(200)
const path = z.string().min(1).max(4096)
const revisionNumber = z.number().int().min(0)
/** Where a page is after an undo or redo; `group` where that went over many pages. */
const steppedSchema = z.object({
  number: z.number().int(),
  history: historyStateSchema,
  group: groupStepSchema.optional(),
})
const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R) => ({ args, result })

/**
 * Every call a window or the command line can make of the backend, by name: the schema of its
 * arguments and of its result. Each may end in a `GalleyError` instead.
 */
export const calls = {
  'app-hello': call(
    none,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser', 'cli', 'test']),
      /** BCP 47, of the system. */
      locale: z.string(),
      platform: z.string(),
      home: z.string(),
      settings: settingsSchema,
      recent: z.array(recentCorpusSchema).readonly(),
      corpus: corpusSchema.nullable(),
      keys: keysFileSchema,
      /** Why the corpus asked for at the start is not open, if so. */
      problem: errorDataSchema.nullable(),
    }),
  ),
  'settings-change': call(z.object({ settings: settingsSchema.unwrap().partial() }).strict(), settingsSchema),
  /** Reads the person's own keys again; others hear of what changed by `keysChanged`. */
  'keys-read': call(none, keysFileSchema),
  /** Makes a keys file with the usual keys, where none is yet. */
  'keys-make': call(none, keysFileSchema),
  'recent-list': call(none, z.array(recentCorpusSchema).readonly()),
  'recent-forget': call(z.object({ path }).strict(), z.array(recentCorpusSchema).readonly()),
  'folder-list': call(
    z.object({ path: z.string().max(4096), files: z.array(z.string()).readonly() }).strict(),
    z.object({ path: z.string(), parent: z.string().nullable(), entries: z.array(folderEntrySchema).readonly() }),
  ),
  'folder-create': call(
    z.object({ parent: path, name: z.string().min(1).max(200) }).strict(),
    z.object({ path: z.string() }),
  ),

  'corpus-create': call(z.object({ path, title: z.string().min(1).max(200) }).strict(), corpusSchema),
  'corpus-open': call(z.object({ path }).strict(), corpusSchema),
  'corpus-open-sample': call(none, corpusSchema),
  /** Takes the open corpus over from another computer: as `corpusLockSilent` named it, and only while that is so. */
  'corpus-take-over': call(
    z.object({ host: z.string().min(1).max(255), seen: z.number().int().min(0) }).strict(),
    corpusSchema,
  ),
  'corpus-read': call(none, corpusSchema),
  'corpus-close': call(none, none),
  'corpus-progress': call(none, progressSchema),

  'topic-create': call(z.object({ label: z.string().trim().min(1).max(80) }).strict(), topicSchema),
  'topic-change': call(z.object({ topic: topicSchema }).strict(), topicSchema),

  /** Adds names, places and words that are right in this corpus: nothing of them is a suspect again. */
  'known-add': call(
    z.object({ words: z.array(z.string().max(1000)).min(1).max(20_000).readonly() }).strict(),
    knownReportSchema,
  ),
  /** The same for a text file that has one a line. */
  'known-import': call(z.object({ source: importSourceSchema }).strict(), knownReportSchema),
  'known-remove': call(
    z.object({ words: z.array(z.string().max(1000)).min(1).max(20_000).readonly() }).strict(),
    z.object({ removed: z.array(z.string()).readonly() }),
  ),
  /** Writes them into a text file of its own in a folder, one a line. */
  'known-export': call(z.object({ folder: path }).strict(), z.object({ written: z.string() })),

  /** How many marks on each of these pages a decision about style would change; pages without any are left out. */
  'style-count': call(
    z.object({ decision: styleDecisionSchema, pages: z.array(id).max(1000).readonly() }).strict(),
    z.object({ pages: z.array(z.object({ page: z.string(), count: z.number().int() })).readonly() }),
  ),
  /** Has all pages follow a decision about style, as one step to undo, and remembers it for those that come. */
  'style-start': call(z.object({ decision: styleDecisionSchema }).strict(), jobSchema),
  /** Takes back this decision alone: what was decided before holds again, a later one stays. Gives what holds now. */
  'style-undo': call(
    z.object({ decision: madeDecisionSchema }).strict(),
    z.object({ choice: z.enum(styleChoices).nullable() }),
  ),
  /** Forgets decisions about style: pages are asked about one by one again. */
  'style-forget': call(z.object({ checks: z.array(z.enum(styleChecks)).min(1).max(10).readonly() }).strict(), none),
  /** Says of all these pages how far they are, as one step to undo. */
  'state-start': call(
    z.object({ pages: z.array(id).min(1).max(100_000).readonly(), state: pageStateSchema }).strict(),
    jobSchema,
  ),
  /** All names that the corpus spells in several ways; waits until its pages are counted. */
  'names-list': call(none, z.array(inconsistentNameSchema).readonly()),

  'page-read': call(z.object({ page: id }).strict(), pageViewSchema),
  'page-read-source': call(z.object({ page: id }).strict(), z.object({ text: z.string() })),
  'page-revise': call(
    z
      .object({
        page: id,
        /** Globally unique; a call repeated with the same id is acknowledged again, not applied again. */
        revision: id,
        /** Number of the revision that the change was made against. */
        base: z.number().int().min(0),
        change: changeSchema,
        origin: originSchema,
        selection: selectionChangeSchema.optional(),
      })
      .strict(),
    z.object({ number: z.number().int(), history: historyStateSchema }),
  ),
  'page-undo': call(z.object({ page: id }).strict(), steppedSchema),
  'page-redo': call(z.object({ page: id }).strict(), steppedSchema),
  'page-list-revisions': call(z.object({ page: id }).strict(), z.array(revisionSchema).readonly()),
  /** The difference of two states of a page, each by the number of the revision that made it; 0 is the import. */
  'page-compare': call(
    z
      .object({
        page: id,
        before: revisionNumber,
        after: revisionNumber,
        /** For `compare-cancel`. */ as: id.optional(),
      })
      .strict(),
    comparisonSchema,
  ),
  /** Stops comparing: the call that began it ends with `cancelled`. Nothing once it has ended. */
  'compare-cancel': call(z.object({ as: id }).strict(), none),
  /** Sets a page back to how it stood after a revision, by a new one that can be undone. */
  'page-restore': call(
    z.object({ page: id, revision: revisionNumber }).strict(),
    z.object({ number: z.number().int(), history: historyStateSchema }),
  ),
  'page-list-findings': call(
    z.object({ page: id }).strict(),
    z.object({ revision: z.number().int(), findings: z.array(findingSchema).readonly() }),
  ),
  /** Topics proposed for each article of a page, three at most, best first. */
  'page-suggest-topics': call(
    z.object({ page: id }).strict(),
    z.object({
      revision: z.number().int(),
      articles: z
        .array(z.object({ article: z.string(), suggestions: z.array(topicSuggestionSchema).readonly() }))
        .readonly(),
    }),
  ),
  'page-attach-image': call(z.object({ page: id, source: importSourceSchema }).strict(), pageViewSchema),
  'page-detach-image': call(z.object({ page: id }).strict(), pageViewSchema),
  /** Attaches a scan again that was detached from the page, or replaced by another. */
  'page-restore-image': call(z.object({ page: id, stamp: id }).strict(), pageViewSchema),

  /** Says that a search is to come, so that it finds the texts read. */
  'search-prepare': call(none, none),
  /** Begins a search; it goes on with `search-more` until `isLast`, as far as it is asked to. */
  'search-start': call(z.object({ query: searchQuerySchema }).strict(), searchBatchSchema),
  'search-more': call(z.object({ search: id }).strict(), searchBatchSchema),
  'search-cancel': call(z.object({ search: id }).strict(), none),
  /** Replaces places of a search, as one step to undo on all pages. */
  'replace-start': call(
    z.object({ search: id, with: z.string().max(2000), places: chosenPlacesSchema }).strict(),
    jobSchema,
  ),
  /** Undoes a change over many pages, on those where it is the last. */
  'group-undo': call(z.object({ group: id }).strict(), groupStepSchema),

  'import-start': call(z.object({ sources: z.array(importSourceSchema).min(1).readonly() }).strict(), jobSchema),
  'export-start': call(z.object({ options: exportOptionsSchema }).strict(), jobSchema),
  'job-list': call(none, z.array(jobSchema).readonly()),
  'job-cancel': call(z.object({ job: id }).strict(), jobSchema),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallArgs<N extends CallName> = z.infer<Calls[N]['args']>
export type CallResult<N extends CallName> = z.infer<Calls[N]['result']>

export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

/** One handler a call; it rejects with a `GalleyError`. */
export type Handlers = { readonly [N in CallName]: (args: CallArgs<N>) => Promise<CallResult<N>> }
