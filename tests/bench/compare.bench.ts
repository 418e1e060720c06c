import { proposePage } from '../../shared/checks/proposal.ts'
import { comparePages } from '../../shared/compare/comparePages.ts'
import { moveArticleBy, replaceText } from '../../shared/page/edits.ts'
import { blocksOf } from '../../shared/page/find.ts'
import type { Page } from '../../shared/page/page.ts'
import { analyseText } from '../../shared/recognise/analyseText.ts'
import { makePage } from '../support/makePage.ts'
import { readSeeds } from './analysis/seeds.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'
import { time } from './support/time.ts'

const bench = 'compare'
const promised = 30
const runs = 41

/** The page after all that is sure was accepted, a wrong letter every fifty characters, and a story that moved. */
function corrected(name: string, text: string): { readonly raw: Page; readonly after: Page } {
  const { page: raw, findings } = analyseText(name, text)
  let made = 0
  const proposed = proposePage(raw, findings, () => `n${++made}`)
  const typed = blocksOf(proposed).reduce((page, block) => {
    let now = page
    for (let at = 20; at < block.text.length; at += 50) now = replaceText(now, block.id, at, at + 1, '錯')
    return now
  }, proposed)
  return { raw, after: moveArticleBy(typed, typed.articles.at(-1)?.id ?? '', -1) }
}

async function measure(figure: string, text: string, baseline: number | null): Promise<void> {
  const { raw, after } = corrected(figure, text)
  const { figures } = comparePages(raw, after)
  if (figures.changed === 0 || figures.moves === 0) throw new Error(`nothing to compare: ${JSON.stringify(figures)}`)
  const samples: number[] = []
  for (let run = 0; run < runs; run++) samples.push(await time(async () => comparePages(raw, after)))
  report({ bench, figure, value: median(samples), unit: 'ms', baseline, bound: baseline && 1, runs })
}

const seeds = readSeeds()
const longest = seeds.reduce((best, text) => (text.length > best.length ? text : best), '')
await measure('longest seed page raw against corrected', longest, promised)
await measure(
  'a page of 200,000 characters raw against corrected',
  longest.repeat(Math.ceil(200_000 / longest.length)),
  null,
)

/** Milliseconds that it takes to compare a page of so many blocks with what is left of it once all but the first went. */
async function timeGone(blocks: number, turns: number): Promise<number> {
  const texts = Array.from({ length: blocks }, (_, at) => `第${at}段`)
  const before = makePage({ articles: [{ blocks: texts }] })
  const after = { ...before, articles: before.articles.map((each) => ({ ...each, blocks: each.blocks.slice(0, 1) })) }
  return time(async () => {
    for (let turn = 0; turn < turns; turn++) comparePages(before, after)
  })
}

const few = 10_000
const times = 10
const rounds = 3
await timeGone(few, 2)
const [many, small]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round++) {
  many.push(await timeGone(few * times, 1))
  small.push(await timeGone(few, times))
}
report({
  bench,
  figure: '100,000 blocks that went',
  value: median(many),
  unit: 'ms',
  baseline: median(small),
  // Linear but for what no longer fits into the processor's caches and for collecting garbage.
  bound: 3,
  runs: rounds,
})
