import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Outcome } from '../../../shared/contract/outcome.ts'
import type { Corpus } from '../../../shared/contract/records.ts'
import { type BrowserHost, startBrowserHost } from './browserHost.ts'

/** Names the folder of the sample corpus to the processes that run the specs. */
const variable = 'GALLEY_E2E_SAMPLE'

/** The language in which the sample corpus is made. */
export const madeLocale = 'zh-CN'

/** A sample corpus as a first start leaves it, all findings known, to be copied; null where none was made. */
export const madeSample = (): string | null => process.env[variable] ?? null

/** Has the built program make the sample corpus once, for each test to take a copy. Gives its removal. */
export async function makeSample(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-sample-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const host = await startBrowserHost(['--user-data', folder], { LC_ALL: 'zh_CN.UTF-8' })
    try {
      await foundAll(host)
    } finally {
      await host.stop()
    }
  } catch (error) {
    await remove()
    throw error
  }
  process.env[variable] = join(folder, 'sample')
  return remove
}

/** Waits until the host knows the findings of all pages of its sample corpus. */
async function foundAll({ address, origin }: BrowserHost): Promise<void> {
  const { headers } = await fetch(address, { redirect: 'manual' })
  const Cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  const findingsOf = async () => {
    const answer = await fetch(`${origin}/api/call/corpus-read`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, Cookie },
      body: '{}',
    })
    const outcome = (await answer.json()) as Outcome
    return outcome.ok ? (outcome.value as Corpus).pages.map(({ findings }) => findings !== null) : []
  }
  await expect.poll(findingsOf, { timeout: 60_000 }).toEqual(Array.from({ length: 5 }, () => true))
}
