import { posix, win32 } from 'node:path'

/** What a file is imported as, by its ending. */
export type ImportKind = 'text' | 'image'

const textEndings: ReadonlySet<string> = new Set(['.txt', '.md'])
/** Of several scans of one page the first of these is taken. */
const imageEndings: readonly string[] = ['.jpg', '.jpeg', '.png', '.webp', '.tif', '.tiff']

/** A file to import. */
export interface ImportFile {
  readonly path: string
  /** Name as it was given, without folders. */
  readonly name: string
  readonly kind: ImportKind
  /** The same for a text and its scan: folder and base name, without regard to case. */
  readonly pair: string
}

const endingOf = (name: string): string => posix.extname(name).toLowerCase()

/** Null for files that Galley does not import. */
export const importKindOf = (name: string): ImportKind | null => {
  const ending = endingOf(name)
  return textEndings.has(ending) ? 'text' : imageEndings.includes(ending) ? 'image' : null
}

/** The name without its ending, without regard to case: a page and its scan share it. */
export const baseNameOf = (name: string): string => name.slice(0, name.length - endingOf(name).length).toLowerCase()

/** The last part of a name that may bring folders of any system along. */
export const plainNameOf = (name: string): string => posix.basename(win32.basename(name)) || 'file'

/** Orders scans of one page by how much their kind is preferred. */
export const byPreference = (left: ImportFile, right: ImportFile): number =>
  imageEndings.indexOf(endingOf(left.name)) - imageEndings.indexOf(endingOf(right.name))

/** `path` is where the bytes are, `given` the name that it had, with its folders where they are known. */
export const importFileOf = (path: string, given: string): ImportFile | null => {
  const name = plainNameOf(given)
  const kind = importKindOf(name)
  if (!kind) return null
  const folder = given.replaceAll('\\', '/').slice(0, -name.length)
  return { path, name, kind, pair: `${folder}\n${baseNameOf(name)}` }
}
