import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseText } from '../../../shared/recognise/analyseText.ts'
import { root } from '../../e2e/support/browserHost.ts'
import type { Gold } from '../../support/faultyPages/gold.ts'
import type { Measured } from './score.ts'

/** The given pages that have gold, analysed. */
export const analyseGoldPages = (): Measured[] =>
  readdirSync(join(root, 'tests', 'gold'))
    .filter((file) => file.endsWith('.gold.json'))
    .toSorted()
    .map((file) => {
      const gold: Gold = JSON.parse(readFileSync(join(root, 'tests', 'gold', file), 'utf8'))
      const text = readFileSync(join(root, 'seeds', gold.page), 'utf8')
      return { name: file.replace('.gold.json', ''), gold, output: analyseText(gold.page, text).analysis }
    })
