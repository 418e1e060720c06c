import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createAnalyser } from '../../backend/analysis/analyser.ts'
import { decodeText } from '../../backend/importing/decodeText.ts'
import { analyseFiles } from '../../cli/analyseFiles.ts'
import { collectTexts } from '../../cli/collectTexts.ts'
import { checkPage } from '../../shared/checks/checkPage.ts'
import { createRecall } from '../../shared/checks/recall.ts'
import { registry } from '../../shared/checks/registry.ts'
import { writeAnalysis } from '../../shared/formats/analysis.ts'
import { recognisePage } from '../../shared/recognise/recognisePage.ts'
import { writePages } from './analysis/corpus.ts'
import { readSeeds } from './analysis/seeds.ts'
import { builtWorker, startBareWorker } from './analysis/workers.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'
import { time } from './support/time.ts'
import { typeInto } from './support/typing.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'analysis'

/** What a worker remembers, in UTF-16 units. */
const memory = 4_000_000
const texts = readSeeds()
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const program = (name: string): URL => new URL(`./${name}.mjs`, import.meta.url)

/** Runs two kinds of work in turn, each first every other time, and gives what they took. */
async function inTurn(
  rounds: number,
  one: (round: number) => Promise<unknown>,
  other: (round: number) => Promise<unknown>,
  first = 0,
): Promise<{ readonly one: number[]; readonly other: number[] }> {
  const took = { one: [] as number[], other: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const runOne = async () => took.one.push(await time(() => one(round)))
    const runOther = async () => took.other.push(await time(() => other(round)))
    for (const run of (round + first) % 2 === 0 ? [runOne, runOther] : [runOther, runOne]) await run()
  }
  return took
}

/** Everything that Galley looks for on one worker, against a linter that looks for spaces and quotes alone. */
async function raceZhlint(): Promise<void> {
  const analyser = createAnalyser(builtWorker, { workers: 1 })
  const zhlint = startBareWorker(program('zhlintWorker'))
  const runs = 61
  const took = { galley: texts.map(() => [] as number[]), zhlint: texts.map(() => [] as number[]) }
  // Both go through a page right after each other, so that what else the machine does hits both. The first rounds are
  // left out, until the machine code of both has settled: a worker goes through a corpus for minutes.
  for (let round = -100; round < runs; round += 1) {
    for (const [index, text] of texts.entries()) {
      const { one, other } = await inTurn(
        1,
        () => analyser.analyse(text, `p${index}`),
        () => zhlint.ask(text),
        round & 1,
      )
      if (round < 0) continue
      took.galley[index]?.push(...one)
      took.zhlint[index]?.push(...other)
    }
  }
  await analyser.close()
  await zhlint.close()
  const sum = (pages: readonly (readonly number[])[]): number => pages.reduce((all, page) => all + median(page), 0)
  const [value, baseline] = [sum(took.galley), sum(took.zhlint)]
  const figure = { bench, unit: 'ms', runs } as const
  // 1.5 times the speed of zhlint is two thirds of its time.
  report({ ...figure, figure: 'seed pages against zhlint', value, baseline, bound: 0.667 })
  for (const [name, all] of [
    ['speed of one worker', value],
    ['speed of zhlint', baseline],
  ] as const)
    report({
      ...figure,
      figure: name,
      value: characters / (all / 1000),
      unit: 'characters/s',
      baseline: null,
      bound: null,
    })
}

/** Where the time of an analysis goes: what each step takes when it comes in its turn, after what it builds on. */
async function reportShares(): Promise<void> {
  const runs = 101
  const took = new Map<string, number[]>()
  for (let round = -20; round < runs; round += 1) {
    const inRound = new Map<string, number>()
    const measure = <T>(name: string, work: () => T): T => {
      const start = performance.now()
      const result = work()
      inRound.set(name, (inRound.get(name) ?? 0) + performance.now() - start)
      return result
    }
    for (const text of texts) {
      const page = measure('recognising', () => recognisePage(text, 'p'))
      const recall = createRecall(memory)
      for (const { id, check } of registry) measure(id, () => check(page, recall))
      const findings = checkPage(page, recall)
      measure('writing', () => writeAnalysis({ name: 'p', text, page, findings }))
    }
    if (round < 0) continue
    for (const [name, taken] of inRound) if (!took.get(name)?.push(taken)) took.set(name, [taken])
  }
  const medians = [...took].map(([name, all]) => [name, median(all)] as const)
  const whole = medians.reduce((sum, [, taken]) => sum + taken, 0)
  for (const [name, taken] of medians) {
    const value = (taken / whole) * 100
    report({ bench, figure: `share of ${name}`, value, unit: '%', baseline: null, bound: null, runs })
  }
}

/** The longest seed page after each keystroke, against the same without what is known of the texts before. */
async function measureKeystroke(): Promise<void> {
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one))
  const recall = createRecall(memory)
  let page = recognisePage(longest, 'p')
  checkPage(page, recall)
  const runs = 200
  // A page comes to its worker as a copy: nothing can be known by identity.
  const received = (round: number) => {
    page = structuredClone(typeInto(page, round))
    return page
  }
  const again: number[] = []
  const cold: number[] = []
  for (let round = -50; round < runs; round += 1) {
    const typed = received(round + 50)
    const checkAgain = async () => again.push(await time(async () => checkPage(typed, recall)))
    const copy = structuredClone(typed)
    const checkCold = async () => cold.push(await time(async () => checkPage(copy, createRecall(memory))))
    for (const check of round % 2 === 0 ? [checkAgain, checkCold] : [checkCold, checkAgain]) await check()
    if (round < 0) for (const took of [again, cold]) took.length = 0
  }
  report({
    bench,
    figure: 'findings after a keystroke against cold',
    value: median(again),
    unit: 'ms',
    baseline: median(cold),
    bound: 0.5,
    runs,
  })
}

/** A whole corpus in the pool against two workers that are handed the same pages in a loop. */
async function measureCorpus(folder: string): Promise<void> {
  const count = 1000
  const paths = await writePages(folder, texts, count)
  const analyser = createAnalyser(builtWorker, { workers: 2 })
  const bare = [startBareWorker(builtWorker), startBareWorker(builtWorker)]
  const signal = new AbortController().signal
  const inPool = async () => {
    let done = 0
    const take = async () => {
      done += 1
    }
    const failed = await analyseFiles(await collectTexts(paths, signal), {
      analyser,
      signal,
      indent: 0,
      onProgress: () => undefined,
      take,
    })
    if (failed.length > 0 || done !== count) throw new Error(`${done} pages of ${count}`)
  }
  const inBare = async () => {
    const waiting = paths.values()
    await Promise.all(
      bare.map(async (worker) => {
        for (const path of waiting)
          await worker.ask({
            task: 'analyse',
            text: decodeText(await readFile(path), path).text,
            name: path,
            id: path,
            indent: 0,
          })
      }),
    )
  }
  await inTurn(1, inPool, inBare)
  const runs = 5
  const { one, other } = await inTurn(runs, inPool, inBare)
  await analyser.close()
  await Promise.all(bare.map((worker) => worker.close()))
  const value = median(one)
  report({ bench, figure: '1,000 pages, two workers', value, unit: 'ms', baseline: median(other), bound: 1.15, runs })
  const speed = count / (value / 1000)
  report({ bench, figure: 'pages with two workers', value: speed, unit: 'pages/s', baseline: null, bound: null, runs })
}

function measureMemory(): void {
  const runs = 3
  const grown = Array.from({ length: runs }, () => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(program('analysisMemory'))], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return Number(stdout) / 1024 / 1024
  })
  report({ bench, figure: 'memory of one worker', value: median(grown), unit: 'MB', baseline: null, bound: null, runs })
}

await raceZhlint()
await reportShares()
await measureKeystroke()
await withFolder(measureCorpus)
measureMemory()
