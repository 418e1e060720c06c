import { type Browser, chromium } from '@playwright/test'
import { browserArgs, findTarget } from '../../e2e/support/target.ts'

/** Starts the browser that the end-to-end specs take, with more switches. */
export function startBrowser(args: readonly string[] = []): Promise<Browser> {
  const target = findTarget()
  const program = target?.kind === 'browser' ? { executablePath: target.program } : {}
  return chromium.launch({ ...program, args: [...browserArgs, ...args] })
}
