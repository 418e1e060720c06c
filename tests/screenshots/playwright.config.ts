import { defineConfig } from '@playwright/test'
import e2e from '../e2e/playwright.config.ts'

/** `npm run screenshots`: the pictures of the docs, taken from the running program. */
export default defineConfig({
  ...e2e,
  testDir: '.',
  globalSetup: '../e2e/support/provision.ts',
  testMatch: '*.shot.ts',
  reporter: 'list',
  workers: 1,
})
