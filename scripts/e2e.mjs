// Runs the end-to-end specs against the built program.
//   npm run e2e [-- Playwright's arguments]
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { ensureBuilt } from './ensureBuilt.mjs'

await ensureBuilt()
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', '--config', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
