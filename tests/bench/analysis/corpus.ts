import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Page `index` of a made-up paper: the stories of the texts, in another order on each page, with other numbers. */
function makePage(texts: readonly string[], index: number): string {
  const stories = texts.flatMap((text) => text.split(/\n(?=#)/))
  let state = index + 1
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % below
  }
  const wanted = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  let page = ''
  while (page.length < wanted) page += `${stories[next(stories.length)] ?? ''}\n\n`
  return page.replace(/\d/g, () => String(next(10)))
}

/** Writes pages as text files into a folder and gives their paths. */
export async function writePages(folder: string, texts: readonly string[], count: number): Promise<readonly string[]> {
  const paths = Array.from({ length: count }, (_, index) => join(folder, `${String(index).padStart(5, '0')}.txt`))
  for (const [index, path] of paths.entries()) await writeFile(path, makePage(texts, index))
  return paths
}
