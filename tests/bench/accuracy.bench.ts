import { sampleVocabulary } from '../../shared/topics/sampleVocabulary.ts'
import { weighVocabulary } from '../../shared/topics/vocabularyWeights.ts'
import { faultyPages } from '../support/faultyPages/faultyPages.ts'
import { type Caught, catchCharacters, catchLost, catchNames, catchNothing } from './accuracy/corpora.ts'
import { analyseGenerated, type Generated, joinsOfKind, keptRepeats, keptSpaces } from './accuracy/generated.ts'
import { type Claim, judgeClaims } from './accuracy/judge.ts'
import { analyseGoldPages } from './accuracy/readGold.ts'
import { type Scored, score } from './accuracy/score.ts'
import { afterTagging, bareVocabulary, firstInThree, writtenStories } from './accuracy/topics.ts'
import { reportShare } from './support/reportShare.ts'

const bench = 'accuracy'

interface Bounds {
  readonly f1?: number
  readonly precision?: number
  readonly recall?: number
}

/** Prints what is promised of a category, and of findings precision and recall besides. */
function reportScore(where: string, category: string, scored: Scored | undefined, bounds: Bounds): void {
  if (scored === undefined) return
  const { wanted, claimed } = scored
  for (const kind of ['f1', 'precision', 'recall'] as const) {
    const least = bounds[kind]
    if (least === undefined && !(kind !== 'f1' && findings.includes(category))) continue
    const value = scored[kind] ?? 1
    const runs = kind === 'precision' ? claimed : wanted
    reportShare({
      bench,
      figure: `${where}: ${category} ${kind}`,
      value,
      runs,
      ...(least === undefined ? {} : { least }),
    })
  }
}

const findings = ['joins', 'spaces', 'splits', 'repeats', 'displaced', 'punctuation-found', 'error-found']

const shared: Readonly<Record<string, Bounds>> = {
  spaces: { precision: 0.97, recall: 0.95 },
  role: { f1: 0.95 },
  'role-lenient': { f1: 0.985 },
  'punctuation-found': { precision: 0.9, recall: 0.9 },
  order: { f1: 0.95 },
}
const given: Readonly<Record<string, Bounds>> = {
  ...shared,
  // One miss and one false join of sixteen.
  joins: { precision: 0.93, recall: 0.93 },
  splits: { precision: 1, recall: 1 },
  repeats: { precision: 1 },
  displaced: { precision: 1, recall: 1 },
  'topic-first-in-3': { recall: 0.85 },
  'displaced-to': { recall: 1 },
  'error-found': { precision: 0.6, recall: 0.2 },
  grouping: { f1: 0.97 },
  'article-exact': { f1: 0.9 },
  'paragraph-exact': { f1: 0.95 },
}
const generated: Readonly<Record<string, Bounds>> = {
  ...shared,
  splits: { f1: 0.85 },
  repeats: { f1: 0.95 },
  displaced: { f1: 0.9 },
  'displaced-to': { recall: 0.9 },
  grouping: { f1: 0.95 },
  'article-exact': { f1: 0.85 },
  'paragraph-exact': { f1: 0.93 },
}

/** Of each tenth of the scale with enough claims in it, how far confidence is from the share that is right. */
function reportCalibration(part: string, claims: readonly Claim[]): void {
  for (let tenth = 0; tenth < 10; tenth++) {
    const own = claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (own.length < 20) continue
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length
    const right = own.filter((claim) => claim.right).length / own.length
    const range = `${tenth / 10}–${(tenth + 1) / 10}`
    const figure = `${part}: confidence ${range} (said ${said.toFixed(2)}, right ${right.toFixed(2)}), difference`
    reportShare({ bench, figure, value: Math.abs(said - right), most: 0.1, runs: own.length })
  }
}

function reportClean(part: string, pages: readonly Generated[]): void {
  // A convention of the paper is one question for the page and no fault.
  const found = pages.flatMap(({ findings }) => findings.filter(({ check }) => check !== 'widthStyle'))
  const sure = found.filter(({ level }) => level === 'accept')
  const runs = pages.length
  reportShare({ bench, figure: `${part}: sure findings a clean page`, value: sure.length / runs, most: 0.5, runs })
  reportShare({ bench, figure: `${part}: findings a clean page`, value: found.length / runs, most: 1, runs })
}

interface CaughtBounds {
  readonly precision: number
  readonly recall?: number
}

function reportCaught(figure: string, { wanted, found, claimed }: Caught, { precision, recall }: CaughtBounds): void {
  const right = claimed === 0 ? 1 : found / claimed
  reportShare({ bench, figure: `${figure} precision`, value: right, least: precision, runs: claimed })
  const least = recall === undefined ? {} : { least: recall }
  reportShare({ bench, figure: `${figure} recall`, value: found / wanted, runs: wanted, ...least })
}

const goldPages = analyseGoldPages()
const goldScore = score(goldPages)
const errorsFound = goldScore['error-found']
const falseMarks = (errorsFound?.claimed ?? 0) * (1 - (errorsFound?.precision ?? 1))
const goldRuns = goldPages.length
reportShare({ bench, figure: 'given gold: false marks a page', value: falseMarks / goldRuns, most: 2, runs: goldRuns })
for (const [category, bounds] of Object.entries(given)) reportScore('given gold', category, goldScore[category], bounds)

// `tune` is there for work on the checks: GALLEY_PART=tune npm run bench -- accuracy
const part = process.env.GALLEY_PART === 'tune' ? 'tune' : 'report'
const pages = faultyPages(part).map(analyseGenerated)
const faulty = pages.filter(({ page }) => !page.isClean)
for (const kind of ['adjacent', 'interrupted'] as const) {
  const { value, precision, recall, wanted } = joinsOfKind(pages, kind)
  const figure = `${part}: joins ${kind}`
  reportShare({ bench, figure: `${figure} f1`, value, least: kind === 'adjacent' ? 0.95 : 0.85, runs: wanted })
  reportShare({ bench, figure: `${figure} precision`, value: precision, runs: wanted })
  reportShare({ bench, figure: `${figure} recall`, value: recall, runs: wanted })
}
const pageScore = score(pages)
for (const [category, bounds] of Object.entries(generated)) reportScore(part, category, pageScore[category], bounds)
reportShare({ bench, figure: `${part}: real spaces kept`, ...keptSpaces(pages), least: 0.98 })
reportShare({ bench, figure: `${part}: paragraphs without a repeat kept`, ...keptRepeats(pages), least: 0.999 })
reportCalibration(
  part,
  faulty.flatMap(({ gold, output }) => judgeClaims(gold, output)),
)
reportClean(
  part,
  pages.filter(({ page }) => page.isClean),
)
reportCaught(`${part}: names spelled three ways`, catchNames(part), { precision: 0.9, recall: 0.9 })
reportCaught(`${part}: confused characters`, catchCharacters(part, false), { precision: 0.7 })
reportCaught(`${part}: confused characters, no story twice`, catchCharacters(part, true), { precision: 0.7 })
reportCaught(`${part}: characters lost at cuts`, catchLost(part, true), { precision: 0.7 })
const uncut = catchLost(part, false)
reportShare({
  bench,
  figure: `${part}: lost characters on a page that lost none`,
  value: uncut.claimed / uncut.pages,
  most: 0.2,
  runs: uncut.pages,
})
for (const once of [false, true]) {
  const { claimed, pages: runs } = catchNothing(part, once)
  const figure = `${part}: names and characters on a clean page${once ? ', no story twice' : ''}`
  reportShare({ bench, figure, value: claimed / runs, most: 0.2, runs })
}

const written = writtenStories(part)
for (const [name, vocabulary] of [
  ['sample vocabulary', sampleVocabulary],
  ['labels alone', bareVocabulary],
] as const) {
  const value = firstInThree(written, weighVocabulary(vocabulary))
  reportShare({ bench, figure: `${part}: first topic within three, ${name}`, value, runs: written.length })
  for (const count of [0, 4, 8, 16, 32, 48])
    reportShare({
      bench,
      figure: `first topic within three, ${name}, ${count} tagged`,
      ...afterTagging(count, vocabulary),
    })
}
