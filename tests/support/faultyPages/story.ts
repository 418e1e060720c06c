import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Which prose a story is of; a page holds stories of one kind. */
export type Prose = 'modern' | 'older' | 'traditional' | 'english'

export interface StoryText {
  readonly role: 'body' | 'crosshead'
  readonly text: string
}

/** A story as it should read, with full-width marks and curly quotes where it is Chinese. */
export interface Story {
  readonly id: string
  readonly prose: Prose
  readonly kicker: string | null
  readonly headline: string
  readonly deck: string | null
  readonly writer: string | null
  readonly texts: readonly StoryText[]
  readonly caption: string | null
  readonly credit: string | null
  /** Labels of the sample vocabulary, most fitting first; none where it has no word for the story. */
  readonly topics: readonly string[]
}

/** A picture with no story to it. */
export interface Picture {
  readonly caption: string
  readonly credit: string
}

const folder = fileURLToPath(new URL('../../../tests/fixtures/stories/', import.meta.url))

const proseOf = (file: string): Prose =>
  file.startsWith('en')
    ? 'english'
    : file === 'zh-older.txt'
      ? 'older'
      : file === 'zh-traditional.txt'
        ? 'traditional'
        : 'modern'

function parseStory(source: string, id: string, prose: Prose): Story {
  const fields = new Map<string, string>()
  const texts: StoryText[] = []
  for (const line of source.split('\n').filter((line) => line !== '')) {
    const [, name = '', value = ''] = /^@(\w+) (.*)$/.exec(line) ?? []
    if (name === '') texts.push({ role: 'body', text: line })
    else if (name === 'crosshead') texts.push({ role: 'crosshead', text: value })
    else fields.set(name, value)
  }
  const field = (name: string) => fields.get(name) ?? null
  return {
    id,
    prose,
    kicker: field('kicker'),
    headline: field('headline') ?? '',
    deck: field('deck'),
    writer: field('writer'),
    texts,
    caption: field('caption'),
    credit: field('credit'),
    topics: field('topics')?.split(' ') ?? [],
  }
}

/** The stories written for generated pages, in a fixed order. */
export const readStories = (): Story[] =>
  readdirSync(folder)
    .filter((file) => /^(?:zh-|en).*\.txt$/.test(file))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^===\n/m)
        .map((source, i) => parseStory(source, `${file.replace('.txt', '')}-${i + 1}`, proseOf(file))),
    )

export const readPictures = (prose: Prose): Picture[] =>
  readFileSync(join(folder, prose === 'english' ? 'pictures-en.txt' : 'pictures.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [caption = '', credit = ''] = line.split('|')
      return { caption, credit }
    })
