import type { Corpus, ImportSource } from '../../shared/contract/records.ts'
import { setState as setPageState } from '../../shared/page/edits.ts'
import type { PageState } from '../../shared/page/page.ts'
import { createPageSession, type PageSession } from '../session/pageSession.ts'
import type { ActionContext } from './actionContext.ts'
import type { Offer } from './appState.ts'
import { copyText } from './copyText.ts'
import { filterPages } from './filterPages.ts'
import { groupStepNotice } from './groupStepNotice.ts'
import { type KeptPlace, keepPlace } from './keepPlace.ts'
import type { NoticeActions } from './noticeActions.ts'
import type { SettingsActions } from './settingsActions.ts'
import { settle } from './settle.ts'
import { toErrorData } from './toErrorData.ts'

export interface PageActions {
  /** Puts a page on the desk once what stands there is written. */
  open(id: string): Promise<void>
  /** The next or previous page of the list as it is filtered. */
  step(by: -1 | 1): void
  /** The next page of that list, around at its end, that has findings to decide. */
  openNextWithFindings(): Promise<void>
  setState(state: PageState): void
  attachImage(offer: Offer): Promise<void>
  detachImage(): Promise<void>
  session(): PageSession | null
  /** Remembers at once where the caret is: the window closes. */
  rememberPlace(): void
  /** After a corpus was opened, closed or read again. */
  followCorpus(before: Corpus | null): Promise<void>
}

export function createPageActions(
  { store, transport }: ActionContext,
  notices: NoticeActions,
  settings: SettingsActions,
): PageActions {
  const session = () => {
    const { page } = store.getState()
    return page?.status === 'ready' ? page.session : null
  }
  let latest = 0
  let place: KeptPlace | null = null

  const load = async (id: string): Promise<void> => {
    latest += 1
    const mine = latest
    const old = session()
    if (old !== null && !(await settle(old))) {
      return notices.show({ tone: 'error', text: { key: 'desk:stayUnsaved' } })
    }
    if (mine !== latest) return
    place?.end()
    store.setState({ page: { id, status: 'loading' } })
    try {
      await old?.dispose()
      const [view, source] = await Promise.all([
        transport.call('page-read', { page: id }),
        transport.call('page-read-source', { page: id }),
      ])
      if (mine !== latest) return
      const opened = createPageSession(transport, view, source.text, () => store.getState().settings.author)
      opened.onRefused((text, { code, params }) =>
        notices.show({
          tone: 'error',
          text: { key: `errors:${code}`, params },
          ...(text !== '' && { action: { label: { key: 'desk:copyRefused' }, run: () => copyText(text) } }),
        }),
      )
      opened.onGroupStepped((step, group) => notices.show(groupStepNotice(step, group)))
      place = keepPlace(opened, settings)
      store.setState({ page: { id, status: 'ready', session: opened } })
    } catch (error) {
      if (mine === latest) store.setState({ page: { id, status: 'failed', error: toErrorData(error) } })
    }
  }

  /** What is typed, and still composed, goes its way first, or is refused and can be copied. */
  const reload = async (id: string): Promise<void> => {
    await session()?.composed()
    if (store.getState().page?.id === id) await load(id)
  }

  const open = async (id: string): Promise<void> => {
    const { corpus, page } = store.getState()
    if (corpus === null || (page?.id === id && page.status !== 'failed')) return
    await load(id)
    if (store.getState().page?.id !== id) return
    settings.changeDesk({ lastPage: { ...settings.desk().lastPage, [corpus.id]: id } })
  }

  type ImageWork = (page: string) => Promise<unknown>

  /** Says what became of the scan of a page, with the way back to the one before, however it came there. */
  const changeImage = async (id: string, became: 'replaced' | 'detached', work: ImageWork): Promise<void> => {
    const current = session()
    if (current?.id === id && !(await settle(current))) {
      return notices.show({ tone: 'error', text: { key: 'desk:stayUnsaved' } })
    }
    const done = await notices.guard(async () => {
      const { image } = await transport.call('page-read', { page: id })
      await work(id)
      return { image }
    })
    if (session()?.id === id) await load(id)
    if (done === undefined) return
    const notice = `image ${id}`
    if (done.image === null) return notices.dismiss(notice)
    const { name, stamp } = done.image
    const restore: ImageWork = (page) => transport.call('page-restore-image', { page, stamp })
    notices.show({
      id: notice,
      tone: 'ok',
      text: { key: `desk:image.${became}`, params: { name } },
      action: { label: { key: 'desk:jobs.undo' }, run: () => void changeImage(id, 'replaced', restore) },
    })
  }
  const changeOwnImage = async (became: 'replaced' | 'detached', work: ImageWork): Promise<void> => {
    const current = session()
    if (current !== null) await changeImage(current.id, became, work)
  }

  return {
    open,
    session,
    rememberPlace: () => place?.remember(),
    step(by) {
      const { corpus, filter, page } = store.getState()
      const shown = filterPages(corpus?.pages ?? [], filter)
      const next = shown[shown.findIndex((each) => each.id === page?.id) + by]
      if (next !== undefined) void open(next.id)
    },
    async openNextWithFindings() {
      const { corpus, filter, page } = store.getState()
      const shown = filterPages(corpus?.pages ?? [], filter)
      const at = shown.findIndex((each) => each.id === page?.id)
      const next = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find(
        ({ findings, problem }) => problem === null && (findings ?? 0) > 0,
      )
      if (next !== undefined) await open(next.id)
      else notices.show({ tone: 'ok', text: { key: 'desk:review.noneLeft' } })
    },
    setState(state) {
      session()?.run((page) => setPageState(page, state), { kind: 'correction', edit: 'page.state' })
    },
    attachImage: (offer) =>
      changeOwnImage('replaced', async (page) => {
        const source: ImportSource = offer instanceof File ? await transport.offerFile(offer) : offer
        await transport.call('page-attach-image', { page, source })
      }),
    detachImage: () => changeOwnImage('detached', (page) => transport.call('page-detach-image', { page })),
    async followCorpus(before) {
      const { corpus } = store.getState()
      if (corpus === null || corpus.id !== before?.id) {
        latest += 1
        const old = session()
        place?.end()
        store.setState({ page: null })
        await old?.dispose()
      }
      const { page } = store.getState()
      // What others write comes by no event.
      if (page !== null && (before?.readOnly ?? corpus?.readOnly ?? null) !== null) return reload(page.id)
      // A page that was chosen meanwhile comes before the one of last time.
      if (corpus === null || page !== null) return
      const last = settings.desk().lastPage[corpus.id]
      const first = corpus.pages.find((each) => each.id === last) ?? corpus.pages[0]
      if (first !== undefined) await open(first.id)
    },
  }
}
