import { afterEach, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../../../renderer/app/createApp.ts'
import type { Transport } from '../../../../renderer/transport/transport.ts'
import type { CallArgs, CallName, CallResult } from '../../../../shared/contract/calls.ts'
import type { ErrorData } from '../../../../shared/contract/error.ts'
import type { Corpus } from '../../../../shared/contract/records.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blockOf } from '../../../../shared/page/find.ts'
import { hello } from '../../../support/hello.ts'
import { examplePage } from '../session/examplePage.ts'
import { createFakeHost } from '../session/fakeHost.ts'
import { summary } from './summary.ts'

const elsewhere: ErrorData = { code: 'corpusLocked', params: { host: 'archive-2', pid: 7 } }

let app: App | undefined
afterEach(() => app?.dispose())

/** A window on a corpus with one page, and its host. */
function openWindow(readOnly: ErrorData | null) {
  const { host, transport } = createFakeHost(examplePage)
  const corpus = (): Corpus => ({
    id: 'c',
    path: '/c',
    title: '津报',
    pages: [{ ...summary(examplePage.id), revision: host.revisions.length }],
    vocabulary: [],
    known: [],
    styles: [],
    problems: [],
    readOnly: state.readOnly,
  })
  const state = { readOnly }
  const answers: Readonly<Record<string, (args: unknown) => unknown>> = {
    'page-read': () => ({ ...host.view(), readOnly: state.readOnly !== null }),
    'page-read-source': () => ({ text: '' }),
    'corpus-open': () => corpus(),
  }
  const opened = createApp(
    {
      ...transport,
      call: async <N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> =>
        answers[name] === undefined ? transport.call(name, args) : (answers[name](args) as CallResult<N>),
    } satisfies Transport,
    { ...hello, corpus: corpus() },
  )
  app = opened
  return { app: opened, host, corpus, state }
}

const shownText = ({ pages }: App, block: string) => {
  const page = pages.session()?.getState().page
  return page && blockOf(page, block)?.text
}

it('a corpus that is only read shows the page of its new list when it is opened again', async () => {
  const { app, host } = openWindow(elsewhere)
  await vi.waitFor(() => expect(shownText(app, 'b3')).toBe('正文三。'))
  host.isMute = true
  host.editElsewhere((page) => replaceText(page, 'b3', 0, 0, '新'))
  await app.corpora.open('/c')
  expect(app.store.getState().corpus?.pages[0]?.revision).toBe(1)
  expect(shownText(app, 'b3')).toBe('新正文三。')
})
