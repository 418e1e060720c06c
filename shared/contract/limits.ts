import type { ErrorData } from './error.ts'
import type { SourceInfo } from './records.ts'

/** Longest source, in UTF-16 units, of a page that can be edited; longer ones are shown read-only. */
export const editableCharacters = 200_000

/** Why a page cannot be edited, if it is too long; `source` is what was read when it was imported. */
export const tooLong = ({ name, characters }: Pick<SourceInfo, 'name' | 'characters'>): ErrorData | null =>
  characters <= editableCharacters
    ? null
    : { code: 'pageReadOnly', params: { name, characters, limit: editableCharacters } }
