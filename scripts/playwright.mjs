import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { ensureBuiltOrExit } from './ensureBuilt.mjs'

/** Builds where needed, runs Playwright with a configuration of this project, and ends as it did. */
export async function playwright(config) {
  await ensureBuiltOrExit()
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const args = [cli, 'test', '--config', config, ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  process.exit(status ?? 1)
}
