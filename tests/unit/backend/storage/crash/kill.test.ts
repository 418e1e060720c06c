import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import { verifyCorpus } from '../../../../../backend/storage/verifyCorpus.ts'
import { bundle } from '../support/bundle.ts'
import { newFolder } from '../support/corpora.ts'
import { seededRandom } from '../support/random.ts'

let writer: string
let folder: string

beforeAll(async () => {
  writer = await bundle(fileURLToPath(new URL('writer.ts', import.meta.url)))
  folder = await newFolder()
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(dirname(writer), { recursive: true })
})

interface Run {
  readonly lines: readonly (readonly string[])[]
  readonly wasKilled: boolean
}

/** Runs the writer until it is through, is killed at a sync or rename of its own, or has said so many lines. */
function run(corpus: string, seed: number, point: number, lines: number, counted = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, corpus, `${seed}`, `${point}`, counted], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let errors = ''
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString()
    })
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.split('\n').length > lines) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(errors))
      else
        resolve({
          lines: said
            .trim()
            .split('\n')
            .map((line) => line.split(' ')),
          wasKilled: signal === 'SIGKILL',
        })
    })
  })
}

/** Takes what a run acknowledged, and checks what it found of the runs before. */
function check({ lines }: Run, acknowledged: Map<string, number>): void {
  const found = new Map<string, number>()
  for (const [word, name = '', number = ''] of lines) {
    if (word === 'found') found.set(name, Number(number))
  }
  expect(lines.filter(([word]) => word === 'bad')).toEqual([])
  // The title comes last: a process that was killed before did not tell everything.
  if (found.has('title')) {
    for (const [name, number] of acknowledged) expect(found.get(name) ?? -1, name).toBeGreaterThanOrEqual(number)
  }
  for (const [word, name = '', number = ''] of lines) {
    if (word === 'ack') acknowledged.set(name, Number(number))
  }
}

async function checkAtLast(corpus: string, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const store = await openCorpus(corpus)
  expect(store.problems).toEqual([])
  for (const { id, revision } of store.listPages()) {
    expect(revision, id).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0)
  }
  await store.close()
  expect((await verifyCorpus(corpus)).problems).toEqual([])
}

const random = seededRandom(Date.now())

it.concurrent('keeps what it acknowledged when it is killed at any moment, 40 times over', async () => {
  const corpus = join(folder, 'moments')
  const acknowledged = new Map<string, number>()
  let kills = 0
  for (let seed = 0; kills < 40; seed++) {
    const result = await run(corpus, seed, 0, 1 + Math.floor(random() * 50))
    check(result, acknowledged)
    if (result.wasKilled) kills++
  }
  await checkAtLast(corpus, acknowledged)
})

it.concurrent('keeps what it acknowledged when it is killed at each sync and rename', async () => {
  const corpus = join(folder, 'points')
  const acknowledged = new Map<string, number>()
  for (let point = 1; point <= 65; point++) {
    const result = await run(corpus, point, point, Number.POSITIVE_INFINITY)
    expect(result.wasKilled).toBe(true)
    check(result, acknowledged)
  }
  await checkAtLast(corpus, acknowledged)
})

it.concurrent.each([
  ['changes that all pages have are left out', 'groups.jsonl.'],
  ['the journal of the record begins anew', 'corpus.jsonl.'],
])('keeps what it acknowledged when it is killed while %s', async (_, counted) => {
  const corpus = join(folder, counted)
  const acknowledged = new Map<string, number>()
  // The first points are the sync of the new file and its renaming, then those of the next one.
  for (let point = 1; point <= 4; point++) {
    for (const seed of [2 * point, 2 * point + 1]) {
      const result = await run(corpus, seed, point, Number.POSITIVE_INFINITY, counted)
      expect(result.wasKilled).toBe(true)
      check(result, acknowledged)
    }
  }
  await checkAtLast(corpus, acknowledged)
})
