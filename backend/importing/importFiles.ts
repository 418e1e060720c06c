import { GalleyError } from '../../shared/contract/error.ts'
import type { Job, JobItem } from '../../shared/contract/records.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { inOrder } from '../analysis/inOrder.ts'
import type { CorpusSession } from '../app/corpusSession.ts'
import type { JobHandle } from '../app/jobs.ts'
import { KeyedQueue } from '../app/keyedQueue.ts'
import { errorData } from '../errorData.ts'
import { readImage } from '../images/readImage.ts'
import type { NewPage } from '../storage/store.ts'
import { collectFiles, type GivenFile } from './collectFiles.ts'
import { baseNameOf, byPreference, type ImportFile } from './importFile.ts'
import { makePage, type ReadText, readText } from './importText.ts'

/** After these the next file would fail in the same way. */
const endsAll = new Set(['diskFull', 'corpusReadOnly', 'corpusTakenOver', 'corpusLockGone', 'cancelled'])

/** Pages that are stored at once: most of the time the disk is waited for. */
const storedAtOnce = 4

/** A text file that was read ahead; no page is made of one whose text is known. */
interface ReadAhead {
  readonly text: ReadText
  readonly made: NewPage | null
}

/** What became of a file and of the scan that came with it, to be told in the order of the files. */
interface Outcome {
  readonly failed: JobItem[]
  readonly imported: Job['imported'][number][]
  readonly images: string[]
}

/** One run of an import. */
class Import {
  readonly #session: CorpusSession
  readonly #analyser: Analyser
  readonly #handle: JobHandle
  readonly #scans = new Map<string, ImportFile[]>()
  /** Pages by the checksum of their source. */
  readonly #known: Map<string, { readonly id: string; readonly name: string }>
  /** Stores texts that are the same, or came with the same scan, one after the other: the first gets the scan. */
  readonly #inTurn = new KeyedQueue()
  /** Why nothing more is begun. */
  #end: GalleyError | null = null

  constructor(session: CorpusSession, analyser: Analyser, handle: JobHandle) {
    this.#session = session
    this.#analyser = analyser
    this.#handle = handle
    this.#known = new Map(session.store.listPages().map(({ id, name, checksum }) => [checksum, { id, name }]))
  }

  async run(sources: readonly GivenFile[]): Promise<void> {
    const { files, failed } = await collectFiles(sources, this.#handle.signal)
    const texts = files.filter(({ kind }) => kind === 'text')
    const scans = files.filter(({ kind }) => kind === 'image')
    for (const scan of [...scans].sort(byPreference))
      this.#scans.set(scan.pair, [...(this.#scans.get(scan.pair) ?? []), scan])
    this.#handle.update({ total: texts.length + scans.length, failed })
    await this.#importTexts(texts)
    for (const scan of scans) {
      const isLeft = this.#scans.get(scan.pair)?.includes(scan)
      this.#tell(await this.#work(scan, async (outcome) => isLeft && this.#attachToNamesake(scan, outcome)))
      this.#assertGoesOn()
    }
  }

  async #importTexts(texts: readonly ImportFile[]): Promise<void> {
    const begun: Promise<void>[] = []
    let told = Promise.resolve()
    // One more than are recognised at once waits to be stored.
    for await (const { item, value } of inOrder(texts, this.#analyser.width + 1, (file) => this.#readAhead(file))) {
      if (this.#end !== null || this.#handle.signal.aborted) break
      const storing = this.#work(item, (outcome) => this.#importText(item, value(), outcome))
      told = told.then(async () => this.#tell(await storing))
      begun.push(told)
      if (begun.length >= storedAtOnce) await begun.shift()
    }
    await told
    this.#assertGoesOn()
  }

  /** Throws `cancelled`, or what the next file would fail with, too. */
  #assertGoesOn(): void {
    if (this.#handle.signal.aborted) throw new GalleyError('cancelled')
    if (this.#end !== null) throw this.#end
  }

  #tell({ failed, imported, images }: Outcome): void {
    const job = this.#handle.job()
    this.#handle.update({
      done: job.done + 1,
      failed: [...job.failed, ...failed],
      imported: [...job.imported, ...imported],
      images: [...job.images, ...images],
    })
    if (imported.length > 0) this.#session.announce(imported.map(({ page }) => page))
  }

  /** Never rejects: what fails is part of the outcome, or the end of the import. */
  async #work({ name }: ImportFile, work: (outcome: Outcome) => Promise<unknown>): Promise<Outcome> {
    const outcome: Outcome = { failed: [], imported: [], images: [] }
    this.#handle.update({ current: name })
    await this.#try(name, outcome, () => work(outcome))
    return outcome
  }

  async #try(name: string, { failed }: Outcome, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (error instanceof GalleyError && endsAll.has(error.code)) this.#end ??= error
      else failed.push({ name, error: errorData(error) })
    }
  }

  async #readAhead(file: ImportFile): Promise<ReadAhead> {
    const text = await readText(file)
    return { text, made: this.#known.has(text.checksum) ? null : await makePage(file.name, text, this.#analyser) }
  }

  #importText(file: ImportFile, { text, made }: ReadAhead, outcome: Outcome): Promise<void> {
    const { name } = file
    return this.#inTurn.run([text.checksum, file.pair], async () => {
      const twin = this.#known.get(text.checksum)
      if (twin) {
        outcome.failed.push({ name, error: new GalleyError('fileDuplicate', { name, existing: twin.name }).toData() })
        return this.#attachPair(file, twin.id, outcome)
      }
      const page = made ?? (await makePage(name, text, this.#analyser))
      const { id } = page.page
      await this.#session.store.addPage(page)
      this.#known.set(text.checksum, { id, name })
      outcome.imported.push({ page: id, name, encoding: page.source.encoding })
      await this.#attachPair(file, id, outcome)
    })
  }

  /** Attaches the scan that came with a text, unless its page has one. */
  async #attachPair({ pair }: ImportFile, page: string, outcome: Outcome): Promise<void> {
    const [scan] = this.#scans.get(pair) ?? []
    this.#scans.delete(pair)
    if (scan === undefined || this.#session.entryOf(page).hasImage) return
    await this.#try(scan.name, outcome, () => this.#attach(scan, page, outcome))
  }

  /** Attaches a scan that came alone to the one page of its name that has none. */
  async #attachToNamesake(scan: ImportFile, outcome: Outcome): Promise<void> {
    const { name } = scan
    const base = baseNameOf(name)
    const pages = this.#session.store.listPages().filter((page) => !page.hasImage && baseNameOf(page.name) === base)
    const [page] = pages
    if (!page || pages.length > 1) throw new GalleyError('fileKind', { name })
    await this.#attach(scan, page.id, outcome)
    this.#session.announce([page.id])
  }

  async #attach({ path, name }: ImportFile, page: string, outcome: Outcome): Promise<void> {
    await this.#session.changeImage(page, await readImage(path, name, this.#analyser))
    outcome.images.push(name)
  }
}

/**
 * Imports files and folders into a corpus, in their order, with scans of the same name; what fails is listed and stops
 * nothing, but a full disk does. What was begun before that, or before a `cancelled`, is brought to its end and stays.
 */
export const importFiles = (
  session: CorpusSession,
  analyser: Analyser,
  sources: readonly GivenFile[],
  handle: JobHandle,
): Promise<void> => new Import(session, analyser, handle).run(sources)
