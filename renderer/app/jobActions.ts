import type { CallArgs } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { ExportOptions, ImportSource, Job } from '../../shared/contract/records.ts'
import type { ActionContext } from './actionContext.ts'
import { applyEvent } from './applyEvent.ts'
import type { AppState, Offer } from './appState.ts'
import type { NoticeActions } from './noticeActions.ts'
import type { PageActions } from './pageActions.ts'

export interface JobActions {
  import(offers: readonly Offer[]): Promise<void>
  export(options: ExportOptions): Promise<Job | undefined>
  replace(args: CallArgs<'replace-start'>): Promise<void>
  cancel(job: string): Promise<void>
  /** Takes back what a job replaced. */
  undoReplace(job: Job): Promise<void>
  /** Reports a job when it ends. */
  follow(job: Job, before: AppState): void
}

const isAboutFile = (error: unknown): boolean => error instanceof GalleyError && error.code.startsWith('file')

export function createJobActions(
  { store, transport }: ActionContext,
  notices: NoticeActions,
  pages: PageActions,
): JobActions {
  /** A quick job may have ended, by its events, before the answer to its start is here. */
  const begun = (job: Job) => {
    const state = store.getState()
    if (state.jobs.some(({ id }) => id === job.id)) return
    store.setState(applyEvent(state, { event: 'jobChanged', job }, Date.now()))
  }

  /** What the host takes of it; a file that it refuses is said and does not keep back the others. */
  const offer = async (offers: readonly Offer[]): Promise<readonly ImportSource[]> => {
    const sources: ImportSource[] = []
    for (const [done, each] of offers.entries()) {
      store.setState({ offering: { done, total: offers.length } })
      try {
        sources.push(each instanceof File ? await transport.offerFile(each) : each)
      } catch (error) {
        if (!isAboutFile(error)) throw error
        notices.showError(error)
      }
    }
    return sources
  }

  const undoReplace = async ({ replaced }: Job) => {
    const group = replaced?.group
    if (group === null || group === undefined) return
    const undone = await notices.guard(() => transport.call('group-undo', { group }))
    if (undone !== undefined)
      notices.show({ tone: 'ok', text: { key: 'desk:jobs.undone', params: { count: undone.pages } } })
  }

  const reportReplaced = (job: Job) => {
    const { places, pages: count, group } = job.replaced ?? { places: 0, pages: 0, group: null }
    const key = job.state === 'cancelled' ? 'desk:jobs.notReplaced' : 'desk:jobs.replaced'
    notices.show({
      tone: group === null ? 'info' : 'ok',
      text: { key, params: { count: places, pages: count } },
      ...(group !== null && { action: { label: { key: 'desk:jobs.undo' }, run: () => void undoReplace(job) } }),
    })
  }

  const report = (job: Job) => {
    // The export dialog shows the end of its job by itself.
    if (job.kind === 'export' && store.getState().dialog?.kind === 'export') return
    if (job.error !== null) return notices.showError(new GalleyError(job.error.code, job.error.params))
    const openReport = () => store.setState({ dialog: { kind: `${job.kind}Report`, job } })
    if (job.failed.length > 0 && store.getState().dialog === null) return openReport()
    const cancelled = job.state === 'cancelled'
    if (job.kind === 'replace') return reportReplaced(job)
    const key = cancelled ? 'desk:jobs.cancelled' : job.kind === 'import' ? 'desk:jobs.imported' : 'desk:jobs.exported'
    notices.show({
      tone: cancelled ? 'info' : 'ok',
      text: { key, params: { count: job.imported.length, path: job.written ?? '' } },
      action: { label: { key: 'desk:jobs.report' }, run: openReport },
    })
  }

  return {
    async import(offers) {
      if (offers.length === 0) return
      await notices.guard(async () => {
        const sources = await offer(offers)
        if (sources.length > 0) begun(await transport.call('import-start', { sources }))
      })
      store.setState({ offering: null })
    },
    async export(options) {
      const job = await notices.guard(() => transport.call('export-start', { options }))
      if (job !== undefined) begun(job)
      return job
    },
    async replace(args) {
      const job = await notices.guard(() => transport.call('replace-start', args))
      if (job !== undefined) begun(job)
    },
    undoReplace,
    async cancel(job) {
      await notices.guard(() => transport.call('job-cancel', { job }))
    },
    follow(job, before) {
      const old = before.jobs.find((each) => each.id === job.id)
      if (job.state === 'running' || (old !== undefined && old.state !== 'running')) return
      report(job)
      const first = job.imported[0]
      if (first !== undefined && store.getState().page === null) void pages.open(first.page)
    },
  }
}
