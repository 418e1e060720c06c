import type { Notice } from './appState.ts'

/** How soon a notice gives way to newer ones: what offers a way out of an error, last of all. */
const weight = ({ tone, action }: Notice): number => (tone !== 'error' ? 0 : action === undefined ? 1 : 2)

/**
 * So many of the notices, in their order and with the newest. The oldest go first, errors after all others; an error
 * that something can be done about never goes by itself: it may hold the only copy of what was refused.
 */
export function keepNotices(notices: readonly Notice[], most: number): readonly Notice[] {
  const dropped = notices
    .slice(0, -1)
    .filter((notice) => weight(notice) < 2)
    .toSorted((a, b) => weight(a) - weight(b))
    .slice(0, Math.max(0, notices.length - most))
  return notices.filter((notice) => !dropped.includes(notice))
}
