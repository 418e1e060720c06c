import { vi } from 'vitest'
import { createPageSession } from '../../../../renderer/session/createPageSession.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blockOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { examplePage } from './examplePage.ts'
import { createFakeHost } from './fakeHost.ts'

/** A session of a page with a host that stands in for the real one. */
export function open(page: Page = examplePage) {
  const { host, transport } = createFakeHost(page)
  return { host, session: createPageSession(transport, host.view(), '', () => 'A') }
}

export const typeAt = (block: string, at: number, text: string) => (page: Page) =>
  replaceText(page, block, at, at, text)

export const correction = (edit: string) => ({ kind: 'correction', edit }) as const

export const textOf = (page: Page, id: string) => blockOf(page, id)?.text

/** Lets everything that waits for nothing but itself happen. */
export const settle = () => vi.advanceTimersByTimeAsync(0)
