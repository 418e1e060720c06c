import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { makeSample } from './madeSample.ts'
import { findTarget } from './target.ts'

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}

function installDebianChromium(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('No browser found: installing chromium and fonts-noto-cjk with apt.')
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'])
}

function installPlaywrightChromium(): void {
  console.log('No browser found: asking Playwright to download Chromium.')
  run(process.execPath, [createRequire(import.meta.url).resolve('@playwright/test/cli'), 'install', 'chromium'])
}

/**
 * Playwright's global set-up: finds what the specs run on, installs a browser where there is none, and makes the sample
 * corpus. Gives what clears up in the end.
 */
export default async function provision(): Promise<() => Promise<void>> {
  for (const install of [() => {}, installDebianChromium, installPlaywrightChromium]) {
    install()
    const target = findTarget()
    if (target === null) continue
    console.log(`End-to-end tests run on ${target.kind}: ${target.program}`)
    return await makeSample()
  }
  throw new Error(
    'The end-to-end tests need a browser. Install Chrome, Chromium or Edge (on Debian: apt install chromium fonts-noto-cjk) and run npm test again.',
  )
}
