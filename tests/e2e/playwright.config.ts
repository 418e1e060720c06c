import { defineConfig } from '@playwright/test'
import { browserArgs, findTarget } from './support/target.ts'

// Read anew in every worker, after the set-up has installed what was missing.
const target = findTarget()

export default defineConfig({
  testDir: '.',
  globalSetup: './support/provision.ts',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // A shared machine can stall for longer than a person would wait; a test that needs it is reported as flaky.
  retries: process.env.CI === undefined ? 0 : 2,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      args: [...browserArgs],
      ...(target?.kind === 'browser' ? { executablePath: target.program } : {}),
    },
    // A trace takes a good part of a test's time: only what has failed once is traced. Here nothing is run twice:
    // `npm run e2e -- FILE --trace retain-on-failure` keeps the traces of what fails.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
})
