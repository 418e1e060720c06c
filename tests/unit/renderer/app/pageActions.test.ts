import { afterEach, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../../../renderer/app/createApp.ts'
import type { Transport } from '../../../../renderer/transport/transport.ts'
import type { CallArgs, CallName, CallResult } from '../../../../shared/contract/calls.ts'
import { type ErrorData, GalleyError } from '../../../../shared/contract/error.ts'
import type { Corpus, ImageInfo } from '../../../../shared/contract/records.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blockOf } from '../../../../shared/page/find.ts'
import { hello } from '../../../support/hello.ts'
import { examplePage } from '../session/examplePage.ts'
import { createFakeHost } from '../session/fakeHost.ts'
import { summary } from './summary.ts'

const elsewhere: ErrorData = { code: 'corpusLocked', params: { host: 'archive-2', pid: 7 } }
const scan = (name: string): ImageInfo => ({ name, type: 'image/png', width: 1, height: 1, stamp: name })

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
  const state = { readOnly, image: null as ImageInfo | null }
  const answers: Readonly<Record<string, (args: never) => unknown>> = {
    'page-read': () => ({ ...host.view(), image: state.image, readOnly: state.readOnly !== null }),
    'page-read-source': () => ({ text: '' }),
    'corpus-open': () => corpus(),
    'page-detach-image': () => {
      state.image = null
    },
    'page-attach-image': ({ source }: CallArgs<'page-attach-image'>) => {
      state.image = 'path' in source ? scan(source.path) : null
    },
    'page-restore-image': ({ stamp }: CallArgs<'page-restore-image'>) => {
      state.image = scan(stamp)
    },
  }
  const opened = createApp(
    {
      ...transport,
      call: async <N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> =>
        answers[name] === undefined ? transport.call(name, args) : (answers[name](args as never) as CallResult<N>),
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

it('what is composed while the corpus is lost is taken in before the page is read anew', async () => {
  const { app, host, corpus, state } = openWindow(null)
  await vi.waitFor(() => expect(app.pages.session()).not.toBeNull())
  const session = app.pages.session()
  session?.setComposing(true)
  state.readOnly = elsewhere
  host.tell({ event: 'corpusChanged', corpus: corpus() })
  await app.transport.call('page-list-findings', { page: examplePage.id })
  expect(app.pages.session()).toBe(session)
  session?.setComposing(false)
  session?.type((page) => replaceText(page, 'b3', 0, 0, '新'))
  host.failures.push(new GalleyError('corpusTakenOver'))
  await vi.waitFor(() => expect(app.pages.session()?.getState().readOnly).toBe(true))
  const refused = app.store.getState().notices.find(({ text }) => text.key === 'errors:corpusTakenOver')
  expect(refused?.action?.label.key).toBe('desk:copyRefused')
})

/** A window on a page whose scan `a.png` was just removed. */
async function withoutScan() {
  const opened = openWindow(null)
  const { app, state } = opened
  state.image = scan('a.png')
  await vi.waitFor(() => expect(app.pages.session()).not.toBeNull())
  await app.pages.detachImage()
  const notice = () => app.store.getState().notices.find(({ id }) => id === `image ${examplePage.id}`)
  expect(notice()?.text).toEqual({ key: 'desk:image.detached', params: { name: 'a.png' } })
  return { ...opened, notice }
}

it('a scan that was attached since another was removed is not put away by the notice of that', async () => {
  const { app, state, notice } = await withoutScan()
  await app.pages.attachImage({ path: 'b.png' })
  expect(state.image).toEqual(scan('b.png'))
  expect(notice()).toBeUndefined()
})

it('a scan that comes back says which one it replaced, with the way back to that', async () => {
  const { state, notice } = await withoutScan()
  state.image = scan('imported.png')
  notice()?.action?.run()
  const replaced = { key: 'desk:image.replaced', params: { name: 'imported.png' } }
  await vi.waitFor(() => expect(notice()?.text).toEqual(replaced))
  expect(state.image).toEqual(scan('a.png'))
  notice()?.action?.run()
  await vi.waitFor(() => expect(state.image).toEqual(scan('imported.png')))
})
