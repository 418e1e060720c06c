import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { recognisePage } from '../../shared/recognise/recognisePage.ts'
import { sampleVocabulary } from '../../shared/topics/sampleVocabulary.ts'
import { storyText } from '../../shared/topics/storyText.ts'
import { suggestTopics } from '../../shared/topics/suggestTopics.ts'
import { TaggedCounts } from '../../shared/topics/taggedCounts.ts'
import { weighVocabulary } from '../../shared/topics/vocabularyWeights.ts'
import { readSeeds } from './analysis/seeds.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'
import { time } from './support/time.ts'

const bench = 'topics'
const pages = readSeeds().map((text, index) => recognisePage(text, `p${index}`))
const articles = pages.flatMap((page) => page.articles)
const vocabulary = weighVocabulary(sampleVocabulary)

/** Every article tagged with three topics, so that all topics of the vocabulary are counted. */
const tagged = pages.map((page, at) => ({
  ...page,
  articles: page.articles.map((article, index) => ({
    ...article,
    topics: [0, 1, 2].map((step) => sampleVocabulary[(at * 9 + index * 3 + step) % sampleVocabulary.length]?.id ?? ''),
  })),
}))

/** One pass over the characters that a suggestion reads. */
function passOver(texts: readonly string[]): number {
  let sum = 0
  for (const text of texts) for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0
  return sum
}

const counts = new TaggedCounts()
for (const page of tagged) counts.add(page)
const read = articles.map((article) => storyText(article).map(({ text }) => text))
const runs = 41
const works = {
  pass: () => read.map(passOver),
  fresh: () => articles.map((article) => suggestTopics(article, vocabulary, new TaggedCounts())),
  learned: () => articles.map((article) => suggestTopics(article, vocabulary, counts)),
  // Each page tagged and untagged again: two updates a story.
  update: () => {
    for (const [index, page] of tagged.entries()) {
      const plain = pages[index]
      if (plain === undefined) continue
      counts.replace(page, plain)
      counts.replace(plain, page)
    }
  },
}
const took = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
for (let round = -15; round < runs; round++)
  for (const [name, work] of Object.entries(works)) {
    const taken = await time(async () => work())
    if (round >= 0) took.get(name)?.push(taken / articles.length)
  }
const of = (name: keyof typeof works): number => median(took.get(name) ?? [])
const baseline = of('pass')
for (const [figure, value] of [
  ['suggestions for a story, nothing tagged, against one pass', of('fresh')],
  ['suggestions for a story, every topic in use, against one pass', of('learned')],
  ['a story tagged or untagged, against one pass', of('update') / 2],
] as const)
  report({ bench, figure, value, unit: 'ms', baseline, bound: null, runs })

const program = fileURLToPath(new URL('./topicMemory.mjs', import.meta.url))
const { stdout } = spawnSync(process.execPath, ['--expose-gc', program], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
const memory = Number(stdout) / 1024 / 1024
report({
  bench,
  figure: 'memory for 10,000 pages tagged',
  value: memory,
  unit: 'MB',
  baseline: null,
  bound: null,
  runs: 1,
})
