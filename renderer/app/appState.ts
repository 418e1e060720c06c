import type { CallResult } from '../../shared/contract/calls.ts'
import type { CommandId } from '../../shared/contract/commands.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import { type KeyMap, type KeysFile, keyMapOf } from '../../shared/contract/ownKeys.ts'
import type {
  Corpus,
  ImportSource,
  Job,
  RecentCorpus,
  Settings,
  TopicSuggestion,
} from '../../shared/contract/records.ts'
import type { StyleCheck } from '../../shared/contract/styles.ts'
import type { HandCorrection } from '../../shared/corpus/correctionOf.ts'
import type { WorkState } from '../../shared/page/page.ts'
import type { PageSession } from '../session/pageSession.ts'
import type { ConnectionState } from '../transport/transport.ts'

/** The page on the desk. */
export type OpenPage =
  | { readonly id: string; readonly status: 'loading' }
  | { readonly id: string; readonly status: 'ready'; readonly session: PageSession }
  | { readonly id: string; readonly status: 'failed'; readonly error: ErrorData }

/** A key of the language files with what fills it. */
export interface Sentence {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

export interface Notice {
  readonly id: string
  readonly tone: 'info' | 'ok' | 'error'
  readonly text: Sentence
  /** `command` does the same by its keys. */
  readonly action?: { readonly label: Sentence; readonly command?: CommandId; readonly run: () => void }
  /** When a person closes it, and not its time. */
  readonly onClose?: () => void
}

export type DialogState =
  | { readonly kind: 'createCorpus' }
  | { readonly kind: 'openCorpus' }
  | { readonly kind: 'import' }
  | { readonly kind: 'importReport'; readonly job: Job }
  | { readonly kind: 'export' }
  | { readonly kind: 'exportReport'; readonly job: Job }
  | { readonly kind: 'replaceReport'; readonly job: Job }
  | { readonly kind: 'settings' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'keys' }
  /** Why the page on the desk is problematic, or why these are. */
  | { readonly kind: 'reason'; readonly pages: readonly string[] | null }
  | { readonly kind: 'topics'; readonly article: string }
  | { readonly kind: 'vocabulary' }
  | { readonly kind: 'known' }
  /** The style of marks in all pages, the kind that was asked for first. */
  | { readonly kind: 'style'; readonly check: StyleCheck }
  | { readonly kind: 'names' }
  /** Sure findings of the page on the desk, of one check or of all. */
  | { readonly kind: 'acceptAll'; readonly check: string | null }

export interface PageFilter {
  readonly text: string
  readonly topic: string | null
  readonly state: WorkState | null
}

export const emptyFilter: PageFilter = { text: '', topic: null, state: null }

/** No pages are chosen in the list. */
export const noSelection: ReadonlySet<string> = new Set()

/** What was chosen among the pages of one corpus means nothing in another. */
export const nothingChosen = { filter: emptyFilter, selection: noSelection } as const

/** By article of the page on the desk. */
export type Suggestions = ReadonlyMap<string, readonly TopicSuggestion[]>

export const noSuggestions: Suggestions = new Map()

export interface AppState {
  readonly hello: CallResult<'app-hello'>
  readonly settings: Settings
  readonly keysFile: KeysFile
  /** The keys that hold. */
  readonly keys: KeyMap
  readonly recent: readonly RecentCorpus[]
  readonly corpus: Corpus | null
  /** What the host is busy with before there is anything to show. */
  readonly opening: boolean
  readonly page: OpenPage | null
  /** Topics that the host proposes for the articles of that page. */
  readonly suggestions: Suggestions
  readonly filter: PageFilter
  /** Pages chosen in the list, by id, to do something with all of them. */
  readonly selection: ReadonlySet<string>
  readonly jobs: readonly Job[]
  /** When each job was first seen, in ms, for the time that is left. */
  readonly jobStarts: Readonly<Record<string, number>>
  readonly connection: ConnectionState
  readonly writeError: ErrorData | null
  readonly notices: readonly Notice[]
  /** What a screen reader was told, last last. */
  readonly said: readonly { readonly id: string; readonly text: string }[]
  readonly dialog: DialogState | null
  /** What was corrected last and stands elsewhere in the corpus too. */
  readonly elsewhere: HandCorrection | null
  /** Sources on their way to the host, as done and total. */
  readonly offering: { readonly done: number; readonly total: number } | null
}

export const keysState = (keysFile: KeysFile) => ({ keysFile, keys: keyMapOf(keysFile.keys) })

export const initialState = (hello: CallResult<'app-hello'>): AppState => ({
  hello,
  settings: hello.settings,
  ...keysState(hello.keys),
  recent: hello.recent,
  corpus: hello.corpus,
  opening: false,
  page: null,
  suggestions: noSuggestions,
  ...nothingChosen,
  jobs: [],
  jobStarts: {},
  connection: 'connected',
  writeError: null,
  notices: [],
  said: [],
  dialog: null,
  elsewhere: null,
  offering: null,
})

/** Files that a person chose or dropped, not yet known to the host, or places that it knows. */
export type Offer = File | ImportSource
