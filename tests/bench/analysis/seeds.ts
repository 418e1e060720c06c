import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../e2e/support/browserHost.ts'

const folder = join(root, 'seeds')

/** The texts of all seed pages, by name. */
export const readSeeds = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
