// Takes the pictures of the docs from the running program.
//   npm run screenshots
import { playwright } from './playwright.mjs'

await playwright('tests/screenshots/playwright.config.ts')
