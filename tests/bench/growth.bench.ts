import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { analyseText } from '../../shared/recognise/analyseText.ts'
import { oddTexts } from '../support/oddTexts.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'

const bench = 'growth'

/** Milliseconds that the processor worked: one look cannot be taken in turn with another, and other work must not count. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Megabytes by which a process of its own grows at most while it analyses a million characters. */
function residentGrowth(name: string): number {
  const program = fileURLToPath(new URL('./oddMemory.mjs', import.meta.url))
  const { stdout, status } = spawnSync(process.execPath, [program, name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${name}: the process that is measured ended with ${status}`)
  return Number(stdout) / 1024 / 1024
}

/** Time for a million characters against a hundred times that for ten thousand. */
function measureGrowth(): void {
  const small = 10_000
  const large = 1_000_000
  for (const [name, make] of Object.entries(oddTexts)) {
    const analyse = (text: string) => processorTime(() => analyseText('p', text))
    const short = make(small)
    const shortTook: number[] = []
    for (let round = 0; round < 9; round += 1) shortTook.push(analyse(short))
    // Once: what a second look would take less is a few percent, and some of these texts take ten seconds.
    const longTook = analyse(make(large))
    report({
      bench,
      figure: `a million characters: ${name}`,
      value: longTook,
      unit: 'ms',
      baseline: median(shortTook) * (large / small),
      // Linear but for what no longer fits into the processor's caches and for collecting garbage.
      bound: 3,
      runs: 1,
    })
    const grown = residentGrowth(name)
    report({ bench, figure: `memory: ${name}`, value: grown, unit: 'MB', baseline: null, bound: null, runs: 1 })
  }
}

measureGrowth()
