import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadSounds } from '../../backend/analysis/loadSounds.ts'
import { CorpusStatistics } from '../../shared/corpus/corpusStatistics.ts'
import { inconsistentNames } from '../../shared/corpus/inconsistentNames.ts'
import { packTable } from '../../shared/corpus/packTable.ts'
import type { Page } from '../../shared/page/page.ts'
import { createRandom } from '../support/faultyPages/random.ts'
import { makePage } from '../support/makePage.ts'
import { readSeeds } from './analysis/seeds.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'

const bench = 'corpus'
const pageCount = 10_000
const clausesOnPage = 150

setFlagsFromString('--expose-gc')
const gc: () => void = runInNewContext('gc')
/** Twice: memory beside the heap is given back by what the first round found. */
const collect = (): void => {
  gc()
  gc()
}

const clauses = readSeeds().flatMap((text) => text.split(/(?<=[，。,；;、])/).map((clause) => clause.trim()))
const letters = [...new Set(clauses.join(''))].filter((char) => /\p{Script=Han}/u.test(char))

/** Clauses of the seed pages in any order, one ideograph in ten another one: about as many contexts as new text has. */
function draw(number: number): Page {
  const random = createRandom(number)
  const drawClause = () =>
    random.pick(clauses).replace(/\p{Script=Han}/gu, (char) => (random.chance(0.1) ? random.pick(letters) : char))
  const paragraphs = Array.from({ length: 10 }, () => Array.from({ length: clausesOnPage / 10 }, drawClause).join(''))
  const byline = `■ 通讯员 ${random.pick(['赵', '李', '万', '岳'])}${random.pick(letters)}${random.pick(letters)}`
  return makePage({ id: `p${number}`, articles: [{ blocks: [byline, ...paragraphs] }] })
}

const lengthOf = ({ articles }: Page): number =>
  articles.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0)

function build(count: number): { readonly statistics: CorpusStatistics; readonly ms: number; readonly length: number } {
  const statistics = new CorpusStatistics()
  let ms = 0
  let length = 0
  for (let number = 0; number < count; number += 1) {
    const page = draw(number)
    length += lengthOf(page)
    const begin = performance.now()
    statistics.add(page.id, page)
    ms += performance.now() - begin
  }
  const begin = performance.now()
  statistics.grams.settle()
  return { statistics, ms: ms + performance.now() - begin, length }
}

/** A letter typed into a page, counted; milliseconds of the median. */
function edit(statistics: CorpusStatistics, runs: number): number {
  let page = draw(1)
  const took: number[] = []
  for (let run = -50; run < runs; run += 1) {
    const [article] = page.articles
    const blocks = article?.blocks.map((block, i) => (i === 4 ? { ...block, text: `${block.text}字` } : block)) ?? []
    const typed = { ...page, articles: page.articles.map((one) => ({ ...one, blocks })) }
    const begin = performance.now()
    statistics.replace(page.id, page, typed)
    if (run >= 0) took.push(performance.now() - begin)
    page = typed
  }
  return median(took)
}

/** Milliseconds that all names in several spellings take to be listed, and the longest piece of that work. */
async function listNames({ names }: CorpusStatistics): Promise<{ readonly ms: number; readonly longest: number }> {
  const list = inconsistentNames(names, new Set(), await loadSounds())
  const began = performance.now()
  let longest = 0
  for (let last = began, isDone = false; !isDone; ) {
    isDone = list.next().done === true
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  return { ms: performance.now() - began, longest }
}

const small = build(100)
const middle = build(pageCount / 10)
collect()
const before = process.memoryUsage()
const large = build(pageCount)
collect()
const after = process.memoryUsage()
const figure = { bench, baseline: null, bound: null, runs: 1 } as const
const { table } = large.statistics.grams.parts
const tableBytes = table.keys.byteLength + table.counts.byteLength
// The table lies in memory that threads share, which counts among the buffers.
const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers - tableBytes
const seconds = large.ms / 1000
report({ ...figure, figure: 'statistics of 10,000 pages', value: large.length / seconds, unit: 'characters/s' })
report({
  ...figure,
  figure: 'statistics of 10,000 pages, against 1 M characters a second',
  value: large.ms,
  unit: 'ms',
  baseline: large.length / 1000,
  bound: 1,
})
const runs = 200
report({
  bench,
  figure: 'one edit among 10,000 pages, against 100',
  value: edit(large.statistics, runs),
  unit: 'ms',
  baseline: edit(small.statistics, runs),
  bound: 1.5,
  runs,
})
// Loads the readings of characters, which are kept.
await listNames(large.statistics)
const few = await listNames(middle.statistics)
const many = await listNames(large.statistics)
report({
  ...figure,
  figure: 'names in several spellings among 10,000 pages, against ten times 1,000',
  value: many.ms,
  unit: 'ms',
  baseline: few.ms * 10,
})
report({ ...figure, figure: 'the longest piece of that', value: many.longest, unit: 'ms' })
const megabyte = 1024 * 1024
report({ ...figure, figure: 'memory of the counts of 10,000 pages', value: tableBytes / megabyte, unit: 'MB' })
report({
  ...figure,
  figure: 'memory of their names and prints',
  value: grown / megabyte,
  unit: 'MB',
  baseline: 60,
  bound: 1,
})
report({ ...figure, figure: 'their counts packed', value: packTable(table).length / megabyte, unit: 'MB' })
