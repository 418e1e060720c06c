import type { AppState } from '../app/appState.ts'

/** Whether places are being replaced: what a search found holds only when that is done. */
export const isReplacing = ({ jobs }: AppState): boolean =>
  jobs.some((job) => job.kind === 'replace' && job.state === 'running')
