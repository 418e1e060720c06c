import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Corpus, Topic } from '../../shared/contract/records.ts'
import type { Analyser } from '../analysis/analyser.ts'
import type { TakeOver } from '../storage/lock.ts'
import { createCorpus, openCorpus } from '../storage/openCorpus.ts'
import type { CorpusStore } from '../storage/store.ts'
import { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import type { Jobs } from './jobs.ts'
import { KeyedQueue } from './keyedQueue.ts'
import type { SettingsFile } from './settingsFile.ts'

export interface OpenCorpusOptions {
  readonly events: EventHub
  readonly settings: SettingsFile
  readonly analyser: Analyser
  readonly jobs: Jobs
  /** Of the program. */
  readonly version: string
  /** Folder outside of all corpora for what can be made again. */
  readonly cache: string
  /** Address of the built search worker; null searches in this thread. */
  readonly searchWorker: URL | null
}

const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))

/** The one corpus that is open, or none. Opening another closes it, with its jobs. */
export class OpenCorpus {
  readonly #options: OpenCorpusOptions
  readonly #queue = new KeyedQueue()
  #session: CorpusSession | null = null

  constructor(options: OpenCorpusOptions) {
    this.#options = options
  }

  get current(): CorpusSession | null {
    return this.#session
  }

  /** Throws `noCorpus`. */
  session(): CorpusSession {
    if (!this.#session) throw new GalleyError('noCorpus')
    return this.#session
  }

  /** Throws `corpusMissing` and what else keeps a corpus from being read. The corpus that is open stays then. */
  open(path: string): Promise<Corpus> {
    return this.#queue.run(['corpus'], async () => {
      const { current } = this
      const isSame = current !== null && (await realPathOf(path)) === (await realPathOf(current.store.path))
      // The lock is ours already: opening it a second time would find it taken.
      if (isSame && current.store.readOnly === null) return current.toCorpus()
      return this.#adopt(await openCorpus(resolve(path), { onLost: this.#tellLost }))
    })
  }

  /** Opens the corpus that is open anew, over the lock of a computer that was silent for long. Throws `noCorpus`. */
  takeOver(takeOver: TakeOver): Promise<Corpus> {
    return this.#queue.run(['corpus'], async () => {
      const { store } = this.session()
      if (store.readOnly === null) return this.session().toCorpus()
      return this.#adopt(await openCorpus(store.path, { onLost: this.#tellLost, takeOver }))
    })
  }

  /** Throws `corpusExists`, `notFolder`, `folderNotEmpty`, `folderNotWritable`. */
  create(path: string, title: string, vocabulary: readonly Topic[] = []): Promise<Corpus> {
    return this.#queue.run(['corpus'], async () => {
      const store = await createCorpus(resolve(path), { title, vocabulary }, { onLost: this.#tellLost })
      return this.#adopt(store)
    })
  }

  close(): Promise<void> {
    return this.#queue.run(['corpus'], async () => {
      if (!this.#session) return
      await this.#leave()
      this.#options.events.emit({ event: 'corpusChanged', corpus: null })
    })
  }

  readonly #tellLost = (): void => {
    const session = this.#session
    if (session?.store.readOnly) this.#options.events.emit({ event: 'corpusChanged', corpus: session.toCorpus() })
  }

  async #adopt(store: CorpusStore): Promise<Corpus> {
    const { events, settings, analyser, version, cache, searchWorker } = this.#options
    await this.#leave()
    const folder = join(cache, store.readRecord().id)
    const session = new CorpusSession({ store, events, analyser, version, cache: folder, searchWorker })
    await session.findings.restore()
    this.#session = session
    const corpus = session.toCorpus()
    events.emit({ event: 'corpusChanged', corpus })
    session.findings.sweep()
    session.topics.learn()
    session.search.prepareIdle()
    // A list of what was opened is no reason not to open.
    const { path, title } = corpus
    await settings.addRecent({ path, title, openedAt: new Date().toISOString() }).catch(() => undefined)
    return corpus
  }

  async #leave(): Promise<void> {
    const session = this.#session
    this.#session = null
    if (!session) return
    await this.#options.jobs.close()
    // Everything acknowledged is in the journals: what closing could not write is made again on opening.
    await session.close().catch(() => undefined)
  }
}
