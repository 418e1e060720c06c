import type { Handlers } from '../../shared/contract/calls.ts'
import { exportPages } from '../exporting/exportPages.ts'
import type { App } from './app.ts'
import { startImport } from './startImport.ts'

type JobHandlers = Pick<Handlers, 'import-start' | 'export-start' | 'job-list' | 'job-cancel'>

export const createJobHandlers = (app: App): JobHandlers => ({
  'import-start': async ({ sources }) => startImport(app, sources).job,
  'export-start': async ({ options }) => {
    const { store } = app.corpus.session()
    const { job } = app.jobs.start('export', async ({ signal, update }) => {
      const { written, failed } = await exportPages(store, options, { signal, onProgress: update })
      update({ written, failed })
    })
    return job
  },
  'job-list': async () => app.jobs.list(),
  'job-cancel': async ({ job }) => app.jobs.cancel(job),
})
