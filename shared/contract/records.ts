import { z } from 'zod'
import { nameKindSchema } from '../corpus/name.ts'
import { markKinds, pageSchema, pageStateSchema, roleSchema, workStateSchema } from '../page/page.ts'
import { errorDataSchema } from './error.ts'
import { madeDecisionSchema, styleDecisionSchema } from './styles.ts'

/** A term of the corpus's vocabulary: a SKOS concept with its preferred and alternative labels. */
export const topicSchema = z
  .object({
    id: z.string(),
    label: z.string().min(1).max(80),
    alternatives: z.array(z.string()).readonly(),
    definition: z.string(),
    /** Index into the palette of topic colours, 0…11. */
    colour: z.number().int().min(0).max(11),
  })
  .readonly()
export type Topic = z.infer<typeof topicSchema>

/** A word of a story that speaks for a topic: one of the vocabulary's, or one of stories that were tagged with it. */
export const speakingWordSchema = z.object({ text: z.string(), from: z.enum(['vocabulary', 'tagged']) }).readonly()
export type SpeakingWord = z.infer<typeof speakingWordSchema>

/** A topic proposed for a story, with the words that speak for it, strongest first. */
export const topicSuggestionSchema = z
  .object({ topic: z.string(), words: z.array(speakingWordSchema).readonly() })
  .readonly()
export type TopicSuggestion = z.infer<typeof topicSuggestionSchema>

/** What the page list shows of a page without reading it. */
export const pageSummarySchema = z
  .object({
    id: z.string(),
    /** Name of the imported file. */
    name: z.string(),
    /** The page's first headline, or its first words; empty for an empty page. */
    title: z.string(),
    articles: z.number().int(),
    tagged: z.number().int(),
    characters: z.number().int(),
    state: pageStateSchema,
    /** Ids of all topics of its articles, each once. */
    topics: z.array(z.string()).readonly(),
    /** Open findings; null while they are not known. */
    findings: z.number().int().nullable(),
    revision: z.number().int(),
    hasImage: z.boolean(),
    /** Too long to be edited. */
    readOnly: z.boolean(),
    /** Why the page cannot be shown, if it cannot. */
    problem: errorDataSchema.nullable(),
  })
  .readonly()
export type PageSummary = z.infer<typeof pageSummarySchema>

/** Counts over a corpus, by state of its pages. */
export const progressSchema = z
  .object({
    pages: z.number().int(),
    byState: z.record(workStateSchema, z.number().int()),
    articles: z.number().int(),
    tagged: z.number().int(),
    findings: z.number().int(),
  })
  .readonly()
export type Progress = z.infer<typeof progressSchema>

/** An open corpus. */
export const corpusSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    path: z.string(),
    /** Why nothing can be written, if so: `corpusLocked`, `corpusNewer`, `corpusNotWritable`… */
    readOnly: errorDataSchema.nullable(),
    /** What was found damaged and set aside on opening. */
    problems: z.array(errorDataSchema).readonly(),
    vocabulary: z.array(topicSchema).readonly(),
    /** Names, places and words that are right here, whatever the checks think of them. */
    known: z.array(z.string()).readonly(),
    /** Styles that were decided for all pages. */
    styles: z.array(styleDecisionSchema).readonly(),
    pages: z.array(pageSummarySchema).readonly(),
  })
  .readonly()
export type Corpus = z.infer<typeof corpusSchema>

export const recentCorpusSchema = z
  .object({ path: z.string(), title: z.string(), openedAt: z.string(), missing: z.boolean() })
  .readonly()
export type RecentCorpus = z.infer<typeof recentCorpusSchema>

/** What a person set for themselves, kept outside of any corpus. Empty `author`: not asked yet. */
export const settingsSchema = z
  .object({
    author: z.string().max(120),
    language: z.enum(['system', 'zh', 'en']),
    theme: z.enum(['system', 'light', 'dark']),
    textSize: z.number().min(0.7).max(2),
    /** Where the window of the desktop stood, in the pixels of the screens; null before it was ever closed. */
    window: z
      .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
      .readonly()
      .nullable(),
    /** The desk as it was left: panels and their widths, place on the page; the renderer's own. */
    desk: z.record(z.string(), z.unknown()),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  author: '',
  language: 'system',
  theme: 'system',
  textSize: 1,
  window: null,
  desk: {},
}

/** How the imported bytes were read. */
export const sourceInfoSchema = z
  .object({
    name: z.string(),
    /** IANA name of the encoding taken, such as `utf-8`, `gb18030`, `big5`, `utf-16le`. */
    encoding: z.string(),
    bom: z.boolean(),
    lineEnds: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']),
    bytes: z.number().int(),
    /** Length of the decoded text in UTF-16 units. */
    characters: z.number().int(),
    /** SHA-256 of the bytes, hex. */
    checksum: z.string(),
  })
  .readonly()
export type SourceInfo = z.infer<typeof sourceInfoSchema>

/** A scan: shown beside the text. `stamp` changes when the image is replaced. */
export const imageInfoSchema = z
  .object({ name: z.string(), type: z.string(), width: z.number(), height: z.number(), stamp: z.string() })
  .readonly()
export type ImageInfo = z.infer<typeof imageInfoSchema>

/** Whether there is something to undo and redo, and what it was (`origin.edit` of that revision). */
export const historyStateSchema = z.object({ undo: z.string().nullable(), redo: z.string().nullable() }).readonly()
export type HistoryState = z.infer<typeof historyStateSchema>

/**
 * What an undo or redo of a change over many pages did: on how many pages, and the names of those that were changed after
 * it and were left as they are.
 */
export const groupStepSchema = z.object({ pages: z.number().int(), left: z.array(z.string()).readonly() }).readonly()
export type GroupStep = z.infer<typeof groupStepSchema>

const stretch = { block: z.string(), from: z.number().int(), to: z.number().int() }

/** A ready edit that mends a finding; offsets are UTF-16, `to` exclusive. */
export const fixSchema = z
  .discriminatedUnion('edit', [
    /** `along` are blocks that go with the right one into the left one's article, behind it. */
    z.object({
      edit: z.literal('join'),
      left: z.string(),
      right: z.string(),
      along: z.array(z.string()).readonly().optional(),
    }),
    z.object({ edit: z.literal('split'), block: z.string(), offset: z.number().int() }),
    z.object({ edit: z.literal('replace'), ...stretch, text: z.string() }),
    /** Takes surplus text out; `gap` leaves a mark where other text is lost under it. */
    z.object({ edit: z.literal('remove'), ...stretch, gap: z.boolean() }),
    /** One decision about many places. */
    z.object({
      edit: z.literal('replaceMany'),
      replacements: z.array(z.object({ ...stretch, text: z.string() })).readonly(),
    }),
    z.object({ edit: z.literal('mark'), ...stretch, kind: z.enum(markKinds) }),
    z.object({ edit: z.literal('setRole'), block: z.string(), role: roleSchema }),
    z.object({ edit: z.literal('swapTitles'), first: z.string(), second: z.string() }),
    /** Title lines, in their order, to the head of the article that they belong to. */
    z.object({ edit: z.literal('moveBlocks'), blocks: z.array(z.string()).readonly(), article: z.string() }),
  ])
  .readonly()
export type Fix = z.infer<typeof fixSchema>

/** One way in which a name is spelled in a corpus. */
export const describedSpellingSchema = z
  .object({
    text: z.string(),
    /** In the whole corpus. */
    count: z.number().int(),
    /** How many pages have it. */
    on: z.number().int(),
    suggested: z.boolean(),
    /** Pages that have it, by id, with the text around its first place; the first ones only where they are many. */
    pages: z.array(z.object({ page: z.string(), count: z.number().int(), context: z.string() })).readonly(),
  })
  .readonly()
export type DescribedSpelling = z.infer<typeof describedSpellingSchema>

/** A name that a corpus spells in several ways, the suggested one first. */
export const inconsistentNameSchema = z
  .object({ kind: nameKindSchema, spellings: z.array(describedSpellingSchema).readonly() })
  .readonly()
export type InconsistentName = z.infer<typeof inconsistentNameSchema>

/** A name on a page with all spellings of it in the corpus, the most frequent first; that one is suggested. */
export const spelledNameSchema = z
  .object({
    kind: nameKindSchema,
    /** The spelling that stands on the page. */
    text: z.string(),
    spellings: z.array(describedSpellingSchema).readonly(),
  })
  .readonly()
export type SpelledName = z.infer<typeof spelledNameSchema>

/** What a check noticed at a place, how sure it is, and the fixes that it offers. */
export const findingSchema = z
  .object({
    id: z.string(),
    check: z.string(),
    fingerprint: z.string(),
    level: z.enum(['accept', 'show']),
    /** 0…1. */
    confidence: z.number(),
    /** Stretches of block text that it is about, most important first. */
    places: z.array(z.object({ block: z.string(), from: z.number().int(), to: z.number().int() })).readonly(),
    /** A key of the language files with its parameters. */
    evidence: z
      .array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }))
      .readonly(),
    fixes: z.array(fixSchema).readonly(),
    /** With a name that is spelled in several ways. */
    names: spelledNameSchema.optional(),
  })
  .readonly()
export type Finding = z.infer<typeof findingSchema>

/** All that a window needs to show a page; the source text is read apart. */
export const pageViewSchema = z
  .object({
    page: pageSchema,
    revision: z.number().int(),
    revisionId: z.string(),
    source: sourceInfoSchema,
    image: imageInfoSchema.nullable(),
    history: historyStateSchema,
    readOnly: z.boolean(),
    /** Null while they are not known, or cannot be: `page-list-findings` waits for them, or says why. */
    findings: z.array(findingSchema).readonly().nullable(),
  })
  .readonly()
export type PageView = z.infer<typeof pageViewSchema>

/** A file of a job that went wrong, or a remark about one that went well. */
export const jobItemSchema = z.object({ name: z.string(), error: errorDataSchema }).readonly()
export type JobItem = z.infer<typeof jobItemSchema>

/** Long work: `done` of `total` steps, and once `state` is not `running` what came of it. */
export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['import', 'export', 'replace', 'style', 'state']),
    state: z.enum(['running', 'done', 'cancelled', 'failed']),
    done: z.number().int(),
    total: z.number().int(),
    /** What is being worked on. */
    current: z.string(),
    failed: z.array(jobItemSchema).readonly(),
    /** With `import`: the pages made, in order, and how each file was read. */
    imported: z.array(z.object({ page: z.string(), name: z.string(), encoding: z.string() })).readonly(),
    /** With `import`: images attached, as file names. */
    images: z.array(z.string()).readonly(),
    /** With `export`: the folder or file written. */
    written: z.string().nullable(),
    /** With `replace`, `style` and `state`: the group that undoes it, null when nothing was changed, and how much was. */
    replaced: z.object({ group: z.string().nullable(), pages: z.number().int(), places: z.number().int() }).nullable(),
    /** With `style`: what was decided, null before it is. */
    style: madeDecisionSchema.nullable(),
    /** Why it failed as a whole. */
    error: errorDataSchema.nullable(),
  })
  .readonly()
export type Job = z.infer<typeof jobSchema>

export const exportFormats = ['text', 'markdown', 'json', 'jsonl', 'csv', 'csv-excel'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

export const exportOptionsSchema = z
  .object({
    format: exportFormatSchema,
    /** One file an article or a page; `jsonl` and `csv` always write one file. */
    per: z.enum(['article', 'page']),
    /** Pages by id; all when empty. */
    pages: z.array(z.string()).readonly(),
    /** An existing or new folder. */
    folder: z.string(),
  })
  .readonly()
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** Something to import: a file or folder by path, or bytes that were uploaded before. */
export const importSourceSchema = z.union([
  z.object({ path: z.string() }).readonly(),
  z.object({ upload: z.string() }).readonly(),
])
export type ImportSource = z.infer<typeof importSourceSchema>

/** A folder's entry, for the folder picker in the page. */
export const folderEntrySchema = z
  .object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'file']), isCorpus: z.boolean() })
  .readonly()
export type FolderEntry = z.infer<typeof folderEntrySchema>
