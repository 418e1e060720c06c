import { join } from 'node:path'
import type { Backend } from '../../backend/backend.ts'
import type { SearchQuery } from '../../shared/contract/search.ts'
import { openBackend } from './support/backend.ts'
import { largeCorpus, largeCorpusPages } from './support/largeCorpus.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'find'
const bound = 2
const rounds = 15

interface Timed {
  readonly first: number
  readonly all: number
  readonly places: number
}

const queryOf = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  isExpression: false,
  matchCase: false,
  wholeWord: false,
  ignoreWidth: false,
  roles: [],
  pages: [],
  ...more,
})

/** A whole search as a window asks for it. */
async function search({ handlers }: Backend, query: SearchQuery): Promise<Timed> {
  const began = performance.now()
  let batch = await handlers['search-start']({ query })
  let first = batch.places > 0 ? performance.now() - began : null
  while (!batch.isLast) {
    batch = await handlers['search-more']({ search: batch.search })
    if (batch.places > 0) first ??= performance.now() - began
  }
  const all = performance.now() - began
  return { first: first ?? all, all, places: batch.places }
}

interface Place {
  readonly text: number
  readonly at: number
  readonly context: string
}

/** The same strings scanned in this thread, each place with the text around it. */
function scan(
  texts: readonly string[],
  wanted: string,
  most: number,
): { readonly places: number; readonly listed: readonly Place[] } {
  const listed: Place[] = []
  let places = 0
  for (const [index, text] of texts.entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      places++
      if (listed.length < most)
        listed.push({ text: index, at, context: text.slice(Math.max(0, at - 24), at + wanted.length + 24) })
    }
  }
  return { places, listed }
}

function scanExpression(texts: readonly string[], source: string): number {
  let places = 0
  for (const text of texts) for (const _ of text.matchAll(new RegExp(source, 'g'))) places++
  return places
}

async function blockTexts(backend: Backend): Promise<readonly string[]> {
  const { pages } = await backend.handlers['corpus-read']({})
  const texts: string[] = []
  for (const { id } of pages) {
    const { page } = await backend.handlers['page-read']({ page: id })
    for (const { blocks } of page.articles) for (const { text } of blocks) texts.push(text)
    for (const { text } of page.outside) texts.push(text)
  }
  return texts
}

await withFolder(async (folder) => {
  const corpus = await largeCorpus()
  const cold: Timed[] = []
  for (let round = 0; round < 3; round++) {
    const backend = await openBackend(join(folder, `cold${round}`))
    await backend.handlers['corpus-open']({ path: corpus })
    cold.push(await search(backend, queryOf('养老服务')))
    await backend.close()
  }
  const report1 = (figure: string, value: number, baseline: number | null, most: number | null, runs: number) =>
    report({ bench, figure: `${figure}, ${largeCorpusPages} pages`, value, unit: 'ms', baseline, bound: most, runs })
  report1(
    'first results of the first search after opening',
    median(cold.map(({ first }) => first)),
    null,
    null,
    cold.length,
  )
  report1('all results of the first search after opening', median(cold.map(({ all }) => all)), null, null, cold.length)

  const backend = await openBackend(join(folder, 'warm'))
  await backend.handlers['corpus-open']({ path: corpus })
  const texts = await blockTexts(backend)
  const words = { 'four characters': '养老服务', 'two characters': '记者', 'one character': '的' }
  await search(backend, queryOf('的'))
  for (const [name, word] of Object.entries(words)) {
    const timed: Timed[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      timed.push(await search(backend, queryOf(word)))
      const began = performance.now()
      const { places } = scan(texts, word, 10_000)
      bare.push(performance.now() - began)
      if (places !== timed.at(-1)?.places) throw new Error(`${word}: ${places} instead of ${timed.at(-1)?.places}`)
    }
    const label = `${name} (${timed[0]?.places} places)`
    report1(`${label}, first results`, median(timed.map(({ first }) => first)), null, null, rounds)
    report1(`${label}, all results`, median(timed.map(({ all }) => all)), median(bare), bound, rounds)
  }
  const expression = '第[0-9一二三四五六七八九十]+[届次]'
  const timed: Timed[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    timed.push(await search(backend, queryOf(expression, { isExpression: true, matchCase: true })))
    const began = performance.now()
    const places = scanExpression(texts, expression)
    bare.push(performance.now() - began)
    if (places !== timed.at(-1)?.places) throw new Error(`expression: ${places}`)
  }
  report1(
    `expression (${timed[0]?.places} places), all results`,
    median(timed.map(({ all }) => all)),
    median(bare),
    null,
    rounds,
  )
  await backend.close()
})
