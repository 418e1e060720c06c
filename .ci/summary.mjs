// Prints what vitest and Playwright summed up, and one line `N passed, N failed` over both.
//   node .ci/summary.mjs LOG EXIT-CODE
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const say = (line) => process.stdout.write(`${line}\n`)
const [logFile, exitCode] = process.argv.slice(2)
const lines = stripVTControlCharacters(readFileSync(logFile, 'utf8')).split('\n')

const ofVitest = lines.filter((line) => /^\s*(Test Files|Tests)\s.*\(\d+\)\s*$/.test(line))
const ofPlaywright = lines.filter((line) =>
  /^\s+\d+ (passed|failed|flaky|skipped|did not run|interrupted)( \([\d.smh]+\))?\s*$/.test(line),
)
for (const line of [...ofVitest, ...ofPlaywright]) say(line.trim())

const counts = [...ofVitest.filter((line) => /^\s*Tests\s/.test(line)), ...ofPlaywright]
const sum = (pattern) =>
  counts.flatMap((line) => [...line.matchAll(pattern)]).reduce((total, [, number]) => total + Number(number), 0)
const passed = sum(/(\d+) (?:passed|flaky)/g)
const failed = sum(/(\d+) (?:failed|interrupted)/g)

// Types, lint or an installation that failed are no test, and yet no success.
const hidden = exitCode !== '0' && failed === 0 ? 1 : 0
if (hidden > 0) say(`ended with exit code ${exitCode} before or outside of the tests`)
say(`${passed} passed, ${failed + hidden} failed`)
