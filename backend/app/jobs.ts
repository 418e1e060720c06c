import { GalleyError } from '../../shared/contract/error.ts'
import type { Job } from '../../shared/contract/records.ts'
import { errorData } from '../errorData.ts'
import type { EventHub } from './eventHub.ts'
import { newId } from './newId.ts'

/** What running work says of itself and hears. */
export interface JobHandle {
  readonly signal: AbortSignal
  job(): Job
  update(patch: Partial<Job>): void
}

/** A job at its start; `ended` resolves once it has ended, however it did. */
export interface StartedJob {
  readonly job: Job
  readonly ended: Promise<void>
}

const keptJobs = 20
const progressInterval = 100

const newJob = (kind: Job['kind']): Job => ({
  id: newId(),
  kind,
  state: 'running',
  done: 0,
  total: 0,
  current: '',
  failed: [],
  imported: [],
  images: [],
  written: null,
  replaced: null,
  style: null,
  error: null,
})

/** What an event leaves out until the job has ended. */
const untold = { failed: [], imported: [], images: [] } as const

/** Long work: at most one event each tenth of a second while it runs, and always one at its end. */
export class Jobs {
  readonly #events: EventHub
  readonly #jobs = new Map<string, Job>()
  readonly #running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>()

  constructor(events: EventHub) {
    this.#events = events
  }

  /** Running jobs, and the last that ended. */
  list(): readonly Job[] {
    return [...this.#jobs.values()]
  }

  /** Starts the work; a rejection with `cancelled` or after `cancel` ends the job as cancelled, any other as failed. */
  start(kind: Job['kind'], work: (handle: JobHandle) => Promise<void>): StartedJob {
    const abort = new AbortController()
    const first = newJob(kind)
    const { id } = first
    let job = first
    let told = 0
    let timer: NodeJS.Timeout | null = null

    const tell = (): void => {
      if (timer) clearTimeout(timer)
      timer = null
      told = performance.now()
      // Told ten times a second, what thousands of files became would fill memory and line.
      const { state } = job
      this.#events.emit({ event: 'jobChanged', job: state === 'running' ? { ...job, ...untold } : job })
    }
    const set = (patch: Partial<Job>): void => {
      job = { ...job, ...patch }
      this.#jobs.set(id, job)
    }
    const update = (patch: Partial<Job>): void => {
      set(patch)
      if (performance.now() - told >= progressInterval) tell()
      else timer ??= setTimeout(tell, progressInterval)
    }
    const end = (patch: Partial<Job>): void => {
      this.#running.delete(id)
      set({ ...patch, current: '' })
      tell()
      this.#forgetOld()
    }
    const run = async (): Promise<void> => {
      // The caller has the job's first state before its work begins.
      await Promise.resolve()
      try {
        await work({ signal: abort.signal, job: () => job, update })
        end({ state: abort.signal.aborted ? 'cancelled' : 'done' })
      } catch (error) {
        const data = errorData(error)
        if (abort.signal.aborted || data.code === 'cancelled') end({ state: 'cancelled' })
        else end({ state: 'failed', error: data })
      }
    }

    this.#jobs.set(id, first)
    const ended = run()
    this.#running.set(id, { abort, ended })
    return { job: first, ended }
  }

  /** Asks a job to stop. Throws `jobMissing` once it has ended. */
  cancel(id: string): Job {
    const job = this.#jobs.get(id)
    const running = this.#running.get(id)
    if (!job || !running) throw new GalleyError('jobMissing')
    running.abort.abort()
    return job
  }

  /** Stops all jobs and waits for their end. */
  async close(): Promise<void> {
    const running = [...this.#running.values()]
    for (const { abort } of running) abort.abort()
    await Promise.all(running.map(({ ended }) => ended))
  }

  #forgetOld(): void {
    for (const [id, job] of this.#jobs) if (this.#jobs.size > keptJobs && job.state !== 'running') this.#jobs.delete(id)
  }
}
