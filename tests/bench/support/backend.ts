import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Backend } from '../../../backend/backend.ts'
import { createBackend } from '../../../backend/createBackend.ts'
import type { Job } from '../../../shared/contract/records.ts'
import { root } from '../../e2e/support/browserHost.ts'

/** A backend as the browser host has it, with analysis in the built worker. */
export const openBackend = (userData: string): Promise<Backend> =>
  createBackend({
    host: 'test',
    version: '0',
    locale: 'zh-CN',
    userData,
    seeds: join(root, 'seeds'),
    worker: pathToFileURL(join(root, 'out', 'main', 'worker.js')),
  })

/** Imports files and folders into the corpus that is open, and gives the job as it ended. */
export const importPaths = (backend: Backend, ...paths: readonly string[]): Promise<Job> =>
  new Promise((ended, failed) => {
    backend.onEvent((event) => {
      if (event.event === 'jobChanged' && event.job.state !== 'running') ended(event.job)
    })
    backend.handlers['import-start']({ sources: paths.map((path) => ({ path })) }).catch(failed)
  })
