import { GalleyError } from '../../shared/contract/error.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { inOrder } from '../analysis/inOrder.ts'
import type { CorpusSession } from '../app/corpusSession.ts'
import type { JobHandle } from '../app/jobs.ts'
import { errorData } from '../errorData.ts'
import { readImage } from '../images/readImage.ts'
import type { NewPage } from '../storage/store.ts'
import { collectFiles, type GivenFile } from './collectFiles.ts'
import { baseNameOf, byPreference, type ImportFile } from './importFile.ts'
import { makePage, type ReadText, readText } from './importText.ts'

/** After these the next file would fail in the same way. */
const endsAll = new Set(['diskFull', 'corpusReadOnly', 'cancelled'])

/** A text file that was read ahead; no page is made of one whose text is known. */
interface ReadAhead {
  readonly text: ReadText
  readonly made: NewPage | null
}

/** One run of an import. */
class Import {
  readonly #session: CorpusSession
  readonly #analyser: Analyser
  readonly #handle: JobHandle
  readonly #scans = new Map<string, ImportFile[]>()
  /** Pages by the checksum of their source. */
  readonly #known: Map<string, { readonly id: string; readonly name: string }>

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
    // One more than are recognised at once waits to be stored.
    for await (const { item, value } of inOrder(texts, this.#analyser.width + 1, (file) => this.#readAhead(file))) {
      await this.#guard(item, () => this.#importText(item, value()))
      this.#step()
    }
    for (const scan of scans) {
      if (this.#scans.get(scan.pair)?.includes(scan)) await this.#guard(scan, () => this.#attachToNamesake(scan))
      this.#step()
    }
  }

  #step(): void {
    this.#handle.update({ done: this.#handle.job().done + 1 })
  }

  #fail(item: JobItem): void {
    this.#handle.update({ failed: [...this.#handle.job().failed, item] })
  }

  async #guard({ name }: ImportFile, work: () => Promise<void>): Promise<void> {
    if (this.#handle.signal.aborted) throw new GalleyError('cancelled')
    this.#handle.update({ current: name })
    try {
      await work()
    } catch (error) {
      if (error instanceof GalleyError && endsAll.has(error.code)) throw error
      this.#fail({ name, error: errorData(error) })
    }
  }

  async #readAhead(file: ImportFile): Promise<ReadAhead> {
    const text = await readText(file)
    return { text, made: this.#known.has(text.checksum) ? null : await makePage(file.name, text, this.#analyser) }
  }

  async #importText(file: ImportFile, { text, made }: ReadAhead): Promise<void> {
    const { name } = file
    const twin = this.#known.get(text.checksum)
    if (twin) {
      this.#fail({ name, error: new GalleyError('fileDuplicate', { name, existing: twin.name }).toData() })
      return this.#attachPair(file, twin.id)
    }
    const page = made ?? (await makePage(name, text, this.#analyser))
    const { id } = page.page
    await this.#session.store.addPage(page)
    this.#known.set(text.checksum, { id, name })
    const { imported } = this.#handle.job()
    this.#handle.update({ imported: [...imported, { page: id, name, encoding: page.source.encoding }] })
    await this.#attachPair(file, id)
    this.#session.announce([id])
  }

  /** Attaches the scan that came with a text, unless its page has one. */
  async #attachPair({ pair }: ImportFile, page: string): Promise<void> {
    const [scan] = this.#scans.get(pair) ?? []
    this.#scans.delete(pair)
    if (scan && !this.#session.entryOf(page).hasImage) await this.#guard(scan, () => this.#attach(scan, page))
  }

  /** Attaches a scan that came alone to the one page of its name that has none. */
  async #attachToNamesake(scan: ImportFile): Promise<void> {
    const { name } = scan
    const base = baseNameOf(name)
    const pages = this.#session.store.listPages().filter((page) => !page.hasImage && baseNameOf(page.name) === base)
    const [page] = pages
    if (!page || pages.length > 1) throw new GalleyError('fileKind', { name })
    await this.#attach(scan, page.id)
    this.#session.announce([page.id])
  }

  async #attach({ path, name }: ImportFile, page: string): Promise<void> {
    await this.#session.changeImage(page, await readImage(path, name, this.#analyser))
    this.#handle.update({ images: [...this.#handle.job().images, name] })
  }
}

/**
 * Imports files and folders into a corpus, text by text, with scans of the same name; what fails is listed
 * and stops nothing, but a full disk does. What was imported before a `cancelled` stays, whole.
 */
export const importFiles = (
  session: CorpusSession,
  analyser: Analyser,
  sources: readonly GivenFile[],
  handle: JobHandle,
): Promise<void> => new Import(session, analyser, handle).run(sources)
