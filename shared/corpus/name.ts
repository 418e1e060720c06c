import { z } from 'zod'

/**
 * What a name stands for: `writer` is somebody who signs stories or pictures, `person` somebody told of with a title,
 * `place` all that is known by its suffix: streets, communities, offices, firms.
 */
export const nameKinds = ['writer', 'person', 'place'] as const
export const nameKindSchema = z.enum(nameKinds)
export type NameKind = z.infer<typeof nameKindSchema>

/** A name where it stands in a text, in UTF-16 offsets. */
export interface NameUse {
  readonly kind: NameKind
  /** As it stands there; names in Latin script are words with a space between. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** The title that stands with a person, the suffix of a place; empty for writers. */
  readonly title: string
}
