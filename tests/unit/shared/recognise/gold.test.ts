import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyseText } from '../../../../shared/recognise/analyseText.ts'

const root = join(import.meta.dirname, '../../../..')
const gold = join(root, 'tests/gold')
const folder = mkdtempSync(join(tmpdir(), 'galley-gold-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Scores the proposals for all seed pages against the pages that a careful reader annotated. */
function score(): Record<string, { precision: number; recall: number; f1: number }> {
  for (const name of readdirSync(join(root, 'seeds')).filter((file) => file.endsWith('.txt'))) {
    const { analysis } = analyseText(name, readFileSync(join(root, 'seeds', name), 'utf8'))
    writeFileSync(join(folder, name.replace(/\.txt$/, '.json')), JSON.stringify(analysis))
  }
  return JSON.parse(
    execFileSync(process.execPath, [join(gold, 'score.mjs'), gold, folder, '--json'], { encoding: 'utf8' }),
  )
}

describe('the annotated pages', () => {
  const scores = score()

  it.each([
    ['joins', 0.98],
    ['spaces', 0.98],
    ['splits', 1],
    ['punctuation-found', 0.95],
    ['role', 0.98],
    ['role-lenient', 0.98],
    ['paragraph-exact', 0.98],
    ['order', 0.98],
    ['grouping', 0.99],
    ['article-exact', 0.95],
    ['displaced', 1],
    ['repeats', 1],
  ])('reach in %s at least %d', (category, floor) => {
    expect(scores[category]?.f1).toBeGreaterThanOrEqual(floor)
  })
})
