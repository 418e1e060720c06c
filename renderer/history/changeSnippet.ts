import type { Revision } from '../../shared/page/revision.ts'
import type { PreviewPart } from '../panels/review/fixPreview.ts'
import { shownParts } from './shownParts.ts'

const longest = 14

const brief = (text: string): string => {
  const chars = Array.from(text)
  return chars.length > longest ? `${chars.slice(0, longest).join('')}…` : text
}

/** The first words that a step took away and put in, for its line in the list; empty where it changed no text. */
export function changeSnippet(revisions: readonly Revision[]): readonly PreviewPart[] {
  for (const { change } of revisions) {
    for (const { text = [] } of change.blocks?.changed ?? []) {
      const [delta] = text
      if (delta === undefined) continue
      const parts = [
        { kind: 'gone', text: brief(delta.remove) },
        { kind: 'new', text: brief(delta.insert) },
      ] as const
      return shownParts(
        parts.filter((part) => part.text !== ''),
        false,
      )
    }
  }
  return []
}
