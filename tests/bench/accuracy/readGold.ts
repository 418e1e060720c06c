import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseText } from '../../../shared/recognise/analyseText.ts'
import { root } from '../../e2e/support/browserHost.ts'
import type { Gold } from '../../support/faultyPages/gold.ts'
import { corpusOf } from './corpora.ts'
import type { Measured } from './score.ts'

const seedText = (name: string): string => readFileSync(join(root, 'seeds', name), 'utf8')

/** The given pages that have gold, analysed with all given pages as their corpus. */
export function analyseGoldPages(): Measured[] {
  const corpus = corpusOf(readdirSync(join(root, 'seeds')).map((name) => ({ name, text: seedText(name) })))
  return readdirSync(join(root, 'tests', 'gold'))
    .filter((file) => file.endsWith('.gold.json'))
    .toSorted()
    .map((file) => {
      const gold: Gold = JSON.parse(readFileSync(join(root, 'tests', 'gold', file), 'utf8'))
      const { analysis } = analyseText(gold.page, seedText(gold.page), corpus)
      return { name: file.replace('.gold.json', ''), gold, output: analysis }
    })
}
