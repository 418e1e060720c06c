import { pinyin } from 'pinyin-pro'
import { CorpusStatistics } from '../../../shared/corpus/corpusStatistics.ts'
import { similarShapes } from '../../../shared/corpus/similarShapes.ts'
import type { AnalysedError } from '../../../shared/formats/analysedFindings.ts'
import { analyseText, type TextCorpus } from '../../../shared/recognise/analyseText.ts'
import { recognisePage } from '../../../shared/recognise/recognisePage.ts'
import { type CorpusFaults, type CorpusPage, makeCorpus, type Slip } from '../../support/faultyPages/corpusPages.ts'
import { faultyPages, type Part } from '../../support/faultyPages/faultyPages.ts'

const sounds = (char: string): readonly string[] => pinyin(char, { toneType: 'none', multiple: true, type: 'array' })

/** Texts as one corpus, by the names of their files. */
export function corpusOf(texts: readonly { readonly name: string; readonly text: string }[]): TextCorpus {
  const statistics = new CorpusStatistics()
  for (const { name, text } of texts) statistics.add(name, recognisePage(text, name))
  return { statistics, known: new Set(), sounds }
}

/** How many slips there are, how many are found, and how many marks are made. */
export interface Caught {
  readonly wanted: number
  readonly found: number
  readonly claimed: number
  readonly pages: number
}

const covers = ({ line, col, wrong, right }: AnalysedError, slip: Slip): boolean =>
  line === slip.line &&
  (slip.wrong === ''
    ? col === slip.col && right === slip.right
    : col < slip.col + slip.wrong.length && slip.col < col + wrong.length)

function look(pages: readonly CorpusPage[], check: string, slipsOf: (page: CorpusPage) => readonly Slip[]): Caught {
  const corpus = corpusOf(pages)
  let [wanted, found, claimed] = [0, 0, 0]
  for (const page of pages) {
    const slips = slipsOf(page)
    const marks = analyseText(page.name, page.text, corpus).analysis.errors.filter((error) => error.check === check)
    wanted += slips.length
    claimed += marks.length
    found += slips.filter((slip) => marks.some((mark) => covers(mark, slip))).length
    if (process.env.GALLEY_MISSES !== undefined)
      for (const mark of marks.filter((one) => !slips.some((slip) => covers(one, slip))))
        console.error(`${page.name}: ${mark.wrong} → ${mark.right}: ${mark.message}`)
  }
  return { wanted, found, claimed, pages: pages.length }
}

const sum = (all: readonly Caught[]): Caught => ({
  wanted: all.reduce((total, { wanted }) => total + wanted, 0),
  found: all.reduce((total, { found }) => total + found, 0),
  claimed: all.reduce((total, { claimed }) => total + claimed, 0),
  pages: all.reduce((total, { pages }) => total + pages, 0),
})

const corpusCount = 8
const seeds = (part: Part) => Array.from({ length: corpusCount }, (_, i) => i + (part === 'tune' ? 1 : 101))

const noFaults: CorpusFaults = { names: false, oneIn: 0, confuse: () => [] }
const confused: CorpusFaults = { ...noFaults, oneIn: 600, confuse: (char) => [...similarShapes(char)] }

/** Corpora in which one reporter is spelled three ways. */
export const catchNames = (part: Part): Caught =>
  sum(
    seeds(part).map((seed) =>
      look(makeCorpus(part, seed, { ...noFaults, names: true }), 'inconsistentName', (page) => page.names),
    ),
  )

/** Corpora in which characters are confused; `once`: no story stands in one twice. */
export const catchCharacters = (part: Part, once: boolean): Caught =>
  sum(
    seeds(part).map((seed) =>
      look(makeCorpus(part, seed, confused, once), 'suspectCharacter', (page) => page.characters),
    ),
  )

const cutPages = 60

/** Faulty pages as one corpus; `eaten`: the first character is lost where a column goes on. */
export function catchLost(part: Part, eaten: boolean): Caught {
  const pages = faultyPages(part)
    .slice(0, cutPages)
    .map(({ name, text, gold }): CorpusPage => {
      const lines = text.split('\n')
      const cut = eaten ? gold.joins.filter(({ to }) => /^\p{Script=Han}/u.test(lines[to - 1] ?? '')) : []
      const characters = cut.map(({ to }) => ({ line: to, col: 0, wrong: '', right: lines[to - 1]?.charAt(0) ?? '' }))
      for (const { to } of cut) lines[to - 1] = lines[to - 1]?.slice(1) ?? ''
      return { name, text: lines.join('\n'), names: [], characters }
    })
  return look(pages, 'lostCharacter', ({ characters }) => characters)
}

/** Corpora without any slip: every mark is one too many. */
export const catchNothing = (part: Part, once: boolean): Caught =>
  sum(
    seeds(part).flatMap((seed) => {
      const pages = makeCorpus(part, seed, noFaults, once)
      const names = look(pages, 'inconsistentName', () => [])
      return [names, { ...look(pages, 'suspectCharacter', () => []), pages: 0 }]
    }),
  )
