/**
 * Takes a stretch of a text, UTF-16, `to` exclusive, and what the groups of an expression took: null for a group that
 * took no part.
 */
export type TakeFound = (from: number, to: number, groups: readonly (string | null)[]) => void

/** Gives stretches that are not empty and do not overlap, in their order. */
export type Finder = (text: string, take: TakeFound) => void

export const noGroups: readonly (string | null)[] = []
