import { setImmediate } from 'node:timers/promises'
import { createAnalyser } from '../../../backend/analysis/analyser.ts'
import { recognisePage } from '../../../shared/recognise/recognisePage.ts'
import { readSeeds } from '../analysis/seeds.ts'
import { builtWorker } from '../analysis/workers.ts'

// Prints the bytes by which the process has grown with one worker that has analysed all seed pages many times.
const texts = readSeeds()
const pages = texts.map((text, index) => recognisePage(text, `p${index}`))
const settle = async (): Promise<number> => {
  globalThis.gc?.()
  await setImmediate()
  globalThis.gc?.()
  return process.memoryUsage().rss
}

const before = await settle()
const analyser = createAnalyser(builtWorker)
for (let round = 0; round < 40; round += 1) for (const page of pages) await analyser.check(page, 'now')
const after = await settle()
await analyser.close()
console.log(after - before)
