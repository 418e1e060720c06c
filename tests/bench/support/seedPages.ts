import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../e2e/support/browserHost.ts'

const folder = join(root, 'seeds')

/** The seed pages by name, in order of their names. */
export const readSeeds = (): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

/** The seed page with the most characters. */
export const longestSeed = (): { readonly name: string; readonly text: string } =>
  readSeeds().reduce((longest, seed) => (seed.text.length > longest.text.length ? seed : longest))

/** Writes pages like the seeds, no two alike: one character in twenty is another one of the same page. */
export async function writeSeedLikePages(into: string, count: number): Promise<void> {
  const seeds = readSeeds()
  await mkdir(into, { recursive: true })
  for (let number = 0; number < count; number++) {
    let state = number + 1
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const { text = '' } = seeds[number % seeds.length] ?? {}
    const chars = [...text]
    const changed = chars.map((char) => {
      if (!/\p{Script=Han}/u.test(char) || random() > 0.05) return char
      const other = chars[Math.floor(random() * chars.length)] ?? char
      return /\p{Script=Han}/u.test(other) ? other : char
    })
    await writeFile(join(into, `${String(number).padStart(4, '0')}.txt`), changed.join(''))
  }
}

/** The text with its paragraphs cut into pieces of this length, as columns and bad line ends cut them. */
export const cutParagraphs = (text: string, length: number): string =>
  text
    .split(/\r?\n/)
    .flatMap((line) => line.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [''])
    .join('\n\n')
