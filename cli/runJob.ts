import type { Backend } from '../backend/backend.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { Job } from '../shared/contract/records.ts'

/**
 * Starts a job and resolves once it has ended: done, cancelled, or failed as a whole with its `error`. Aborting `signal`
 * cancels it.
 */
export async function runJob(
  backend: Backend,
  signal: AbortSignal,
  start: () => Promise<Job>,
  onProgress: (job: Job) => void,
): Promise<Job> {
  let id: string | null = null
  let ended: (job: Job) => void = () => {}
  const end = new Promise<Job>((resolve) => {
    ended = resolve
  })
  const early: Job[] = []
  const take = (job: Job): void => {
    if (id === null) early.push(job)
    else if (job.id === id) (job.state === 'running' ? onProgress : ended)(job)
  }
  const forget = backend.onEvent((event) => {
    if (event.event === 'jobChanged') take(event.job)
  })
  const cancel = (): void => {
    // A job that has ended in the meantime needs no cancelling.
    if (id !== null) backend.handlers['job-cancel']({ job: id }).catch(() => undefined)
  }
  signal.addEventListener('abort', cancel)
  try {
    if (signal.aborted) throw new GalleyError('cancelled')
    const job = await start()
    id = job.id
    for (const earlier of early.splice(0)) take(earlier)
    take(job)
    if (signal.aborted) cancel()
    return await end
  } finally {
    signal.removeEventListener('abort', cancel)
    forget()
  }
}
