import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Backend, BackendOptions } from '../../backend/backend.ts'
import { createBackend } from '../../backend/createBackend.ts'
import type { CallArgs, CallName, CallResult } from '../../shared/contract/calls.ts'
import type { GalleyEvent } from '../../shared/contract/events.ts'
import type { Job } from '../../shared/contract/records.ts'
import { createInProcessTransport } from './inProcessTransport.ts'

export const seeds = new URL('../../seeds', import.meta.url).pathname

/** A folder of this test alone, removed after it. */
export const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface TestBackend {
  readonly backend: Backend
  /** All events so far. */
  readonly events: readonly GalleyEvent[]
  /** Over the border: arguments and results are checked. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>>
  /** Imports files and folders and gives the ended job. */
  importPaths(...paths: string[]): Promise<Job>
  ended(job: Job): Promise<Job>
  /** The first event of a kind for which the condition holds, from before or to come. */
  event<E extends GalleyEvent['event']>(
    event: E,
    condition?: (event: Extract<GalleyEvent, { event: E }>) => boolean,
  ): Promise<Extract<GalleyEvent, { event: E }>>
  close(): Promise<void>
}

/** A backend on a real disk with its own user data, closed after the test. */
export const openBackend = async (folder: string, options: Partial<BackendOptions> = {}): Promise<TestBackend> => {
  const userData = join(folder, 'user')
  const backend = await createBackend({
    host: 'test',
    version: '0',
    locale: 'zh-CN',
    userData,
    seeds,
    worker: null,
    ...options,
  })
  const events: GalleyEvent[] = []
  backend.onEvent((event) => events.push(event))
  const { call } = createInProcessTransport(backend)
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => {
    closing ??= backend.close()
    return closing
  }
  onTestFinished(close)

  const event: TestBackend['event'] = (kind, condition = () => true) =>
    vi.waitFor(
      () => {
        for (const one of events)
          if (one.event === kind && condition(one as Extract<GalleyEvent, { event: typeof kind }>))
            return one as Extract<GalleyEvent, { event: typeof kind }>
        throw new Error(`no ${kind} among ${events.map((one) => one.event).join()}`)
      },
      { timeout: 30_000, interval: 5 },
    )
  const ended = async (job: Job): Promise<Job> =>
    (await event('jobChanged', (one) => one.job.id === job.id && one.job.state !== 'running')).job

  return {
    backend,
    events,
    call,
    close,
    event,
    ended,
    importPaths: async (...paths) => ended(await call('import-start', { sources: paths.map((path) => ({ path })) })),
  }
}
