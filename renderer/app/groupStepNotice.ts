import type { GroupStep } from '../../shared/contract/records.ts'
import type { Notice } from './appState.ts'
import { someNames } from './someNames.ts'

/** Says on how many pages a change was undone or done again, and which were changed after it and stay as they are. */
export function groupStepNotice(step: 'undo' | 'redo', { pages, left }: GroupStep): Omit<Notice, 'id'> {
  const key = step === 'undo' ? 'desk:jobs.undone' : 'desk:jobs.redone'
  if (left.length === 0) return { tone: 'ok', text: { key, params: { count: pages } } }
  const params = { count: pages, left: left.length, names: someNames(left) }
  return { tone: 'error', text: { key: `${key}But`, params } }
}
