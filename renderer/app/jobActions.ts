import type { CallArgs } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { ExportOptions, ImportSource, Job } from '../../shared/contract/records.ts'
import type { MadeDecision, StyleCheck, StyleDecision } from '../../shared/contract/styles.ts'
import type { PageState } from '../../shared/page/page.ts'
import type { ActionContext } from './actionContext.ts'
import { applyEvent } from './applyEvent.ts'
import type { AppState, Offer } from './appState.ts'
import { groupStepNotice } from './groupStepNotice.ts'
import type { NoticeActions } from './noticeActions.ts'
import type { PageActions } from './pageActions.ts'
import { settle } from './settle.ts'
import { someNames } from './someNames.ts'

export interface JobActions {
  import(offers: readonly Offer[]): Promise<void>
  export(options: ExportOptions): Promise<Job | undefined>
  replace(args: CallArgs<'replace-start'>): Promise<void>
  /** Has all pages follow a decision about style. */
  decideStyle(decision: StyleDecision): Promise<void>
  /** Says of these pages how far they are. */
  setState(pages: readonly string[], state: PageState): Promise<void>
  /** Has pages asked about one by one again. */
  askStyle(check: StyleCheck): Promise<void>
  cancel(job: string): Promise<void>
  /** Takes back what a job replaced, and what it decided. */
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

  /** Once what stands on the desk is written: it is changed with the others. */
  const onceWritten = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    const session = pages.session()
    if (session === null || (await settle(session))) return notices.guard(work)
    notices.show({ tone: 'error', text: { key: 'desk:stayUnsaved' } })
    return undefined
  }
  const changeMany = async (start: () => Promise<Job>) => {
    const job = await onceWritten(start)
    if (job !== undefined) begun(job)
  }

  const askStyle = async (check: StyleCheck) => {
    const done = await notices.guard(() => transport.call('style-forget', { checks: [check] }))
    if (done !== undefined) notices.show({ tone: 'ok', text: { key: 'desk:style.holds.ask' } })
  }

  const undoStyle = async (decision: MadeDecision) => {
    const held = await notices.guard(() => transport.call('style-undo', { decision }))
    if (held !== undefined) notices.show({ tone: 'ok', text: { key: `desk:style.holds.${held.choice ?? 'ask'}` } })
  }

  /** Where no page can be undone any more, they keep what was decided with them. */
  const undoReplace = async ({ replaced, style }: Job) => {
    const group = replaced?.group ?? null
    if (group !== null) {
      const undone = await onceWritten(() => transport.call('group-undo', { group }))
      if (undone === undefined) return
      notices.show(groupStepNotice('undo', undone))
    }
    if (style !== null) await undoStyle(style)
  }

  const reportReplaced = (job: Job) => {
    const { places, pages: count, group } = job.replaced ?? { places: 0, pages: 0, group: null }
    const done = job.kind === 'replace' ? 'jobs.replaced' : job.style?.choice === 'keep' ? 'style.kept' : 'style.done'
    const key = job.state !== 'cancelled' ? done : job.kind === 'replace' ? 'jobs.notReplaced' : 'style.notDone'
    const canUndo = group !== null || job.style !== null
    notices.show({
      tone: canUndo ? 'ok' : 'info',
      text: { key: `desk:${key}`, params: { count: places, pages: count } },
      ...(canUndo && { action: { label: { key: 'desk:jobs.undo' }, run: () => void undoReplace(job) } }),
    })
  }

  const reportState = (job: Job) => {
    const { pages: count, group } = job.replaced ?? { pages: 0, group: null }
    const failed = job.failed.map(({ name }) => name)
    const params = { count, failed: failed.length, names: someNames(failed) }
    const done = failed.length > 0 ? 'doneBut' : group === null ? 'same' : 'done'
    const key = job.state === 'cancelled' ? 'notDone' : done
    notices.show({
      tone: failed.length > 0 ? 'error' : group === null ? 'info' : 'ok',
      text: { key: `desk:stateOfMany.${key}`, params },
      ...(group !== null && { action: { label: { key: 'desk:jobs.undo' }, run: () => void undoReplace(job) } }),
    })
  }

  const report = (job: Job) => {
    // The export dialog shows the end of its job by itself.
    if (job.kind === 'export' && store.getState().dialog?.kind === 'export') return
    if (job.error !== null) return notices.showError(new GalleyError(job.error.code, job.error.params))
    if (job.kind === 'state') return reportState(job)
    const kind = job.kind === 'style' ? 'replace' : job.kind
    const openReport = () => store.setState({ dialog: { kind: `${kind}Report`, job } })
    if (job.failed.length > 0 && store.getState().dialog === null) return openReport()
    const cancelled = job.state === 'cancelled'
    if (job.kind === 'replace' || job.kind === 'style') return reportReplaced(job)
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
    decideStyle: (decision) => changeMany(() => transport.call('style-start', { decision })),
    setState: (ids, state) => changeMany(() => transport.call('state-start', { pages: ids, state })),
    askStyle,
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
