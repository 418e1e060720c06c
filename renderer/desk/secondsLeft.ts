import type { Job } from '../../shared/contract/records.ts'

/** Too little is known of a job before it has run this long (ms). */
const leastElapsed = 1500

/** Whole seconds that a job will still take at the pace so far; null while that cannot be told. */
export function secondsLeft(job: Pick<Job, 'done' | 'total'>, elapsed: number): number | null {
  if (job.done === 0 || job.total <= job.done || elapsed < leastElapsed) return null
  return Math.max(1, Math.round(((elapsed / job.done) * (job.total - job.done)) / 1000))
}
