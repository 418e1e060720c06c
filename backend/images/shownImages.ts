import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import type { ImageInfo } from '../../shared/contract/records.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { readError } from '../storage/diskError.ts'
import { makeFolder } from '../storage/makeFolder.ts'
import type { CorpusStore } from '../storage/store.ts'
import { writeFileAtomically } from '../storage/writeFileAtomically.ts'
import type { ReadImage } from './readImage.ts'

/** A file with its media type, for hosts to send. */
export interface ShownImage {
  readonly path: string
  readonly type: string
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isFile(),
    () => false,
  )

/** The scans of a corpus in formats that browsers show; what had to be converted is kept for this computer alone. */
export class ShownImages {
  readonly #store: CorpusStore
  readonly #analyser: Analyser
  readonly #folder: string
  readonly #running = new Map<string, Promise<void>>()

  /** `cache` is a folder outside of the corpus, which may be another computer's at any time. */
  constructor(store: CorpusStore, analyser: Analyser, cache: string) {
    this.#store = store
    this.#analyser = analyser
    this.#folder = join(cache, 'images')
  }

  /** Attaches a scan to a page, in place of the one before. */
  async attach(page: string, image: ReadImage): Promise<void> {
    await this.#store.writeImage(page, image)
    // It can be made again at any time, so that a failure here fails nothing.
    if (image.shown) await this.#keep(this.#pathOf(page, image.info), image.shown).catch(() => undefined)
  }

  /** Null when the page has no scan. Throws `imageUnreadable`, `fileMissing`, `fileUnreadable`. */
  async file(page: string): Promise<ShownImage | null> {
    const { image } = await this.#store.readPage(page)
    const path = this.#store.imagePath(page)
    if (!image || path === null) return null
    if (!(await exists(path))) throw new GalleyError('fileMissing', { name: image.name })
    if (image.type !== 'image/tiff') return { path, type: image.type }
    const shown = this.#pathOf(page, image)
    if (!(await exists(shown))) await this.#convert(path, shown)
    return { path: shown, type: 'image/png' }
  }

  #pathOf(page: string, { stamp }: ImageInfo): string {
    return join(this.#folder, `${page}-${stamp}.png`)
  }

  #convert(path: string, shown: string): Promise<void> {
    const running = this.#running.get(shown)
    if (running) return running
    const work = async (): Promise<void> => {
      const bytes = await readFile(path).catch((error: unknown) => {
        throw readError(error, path)
      })
      await this.#keep(shown, (await this.#analyser.toPng(bytes)).bytes)
    }
    const converting = work().finally(() => this.#running.delete(shown))
    this.#running.set(shown, converting)
    return converting
  }

  async #keep(path: string, bytes: Uint8Array): Promise<void> {
    await makeFolder(this.#folder)
    await writeFileAtomically(path, bytes)
  }
}
