import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Analysis } from '../../../shared/formats/analysis.ts'
import { root } from '../../e2e/support/browserHost.ts'
import type { Gold } from '../../support/faultyPages/gold.ts'

export interface Scored {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number
  readonly wanted: number
  readonly claimed: number
}

/** A page's gold and what Galley made of the page. */
export interface Measured {
  readonly name: string
  readonly gold: Gold
  readonly output: Analysis
}

/** What `tests/gold/score.mjs` says of these pages, by category. */
export function score(pages: readonly Measured[]): Readonly<Record<string, Scored>> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-accuracy-'))
  try {
    for (const name of ['gold', 'output']) mkdirSync(join(folder, name))
    for (const { name, gold, output } of pages) {
      writeFileSync(join(folder, 'gold', `${name}.gold.json`), JSON.stringify(gold))
      writeFileSync(join(folder, 'output', `${name}.json`), JSON.stringify(output))
    }
    const program = join(root, 'tests', 'gold', 'score.mjs')
    const args = [program, join(folder, 'gold'), join(folder, 'output'), '--json']
    const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
