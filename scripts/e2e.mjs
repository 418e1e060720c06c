// Runs the end-to-end specs against the built program.
//   npm run e2e [-- Playwright's arguments]
import { playwright } from './playwright.mjs'

await playwright('tests/e2e/playwright.config.ts')
