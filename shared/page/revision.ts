import { z } from 'zod'
import { changeSchema } from './change.ts'
import { selectionSchema } from './page.ts'

/** What a revision was made by; `edit` names the command, for undo labels and the history. */
export const originSchema = z
  .object({
    kind: z.enum(['import', 'correction', 'fix', 'undo', 'redo']),
    /** Name of the edit: `typing`, `paste`, `block.join`, `topic.add`… (a key of the language files). */
    edit: z.string(),
    /** With `undo` and `redo`: id of the revision that is undone or done again. */
    of: z.string().optional(),
    /** The group of a change over many pages. */
    group: z.string().optional(),
    /** With a fix or a dismissal: the checks of which findings were decided, each once. */
    checks: z.array(z.string()).readonly().optional(),
    /** Number of the revision that the page was set back to; 0 is the import. */
    restored: z.number().int().min(0).optional(),
  })
  .readonly()
export type Origin = z.infer<typeof originSchema>

/** Where the selection stood before and after, so that undo brings it back. */
export const selectionChangeSchema = z
  .object({ before: selectionSchema.nullable(), after: selectionSchema.nullable() })
  .readonly()
export type SelectionChange = z.infer<typeof selectionChangeSchema>

/** One recorded change of a page: a line of its journal. `change` can be inverted. */
export const revisionSchema = z
  .object({
    /** Globally unique. */
    id: z.string(),
    /** Id of the revision before it; null for the import. */
    parent: z.string().nullable(),
    /** 1 for the first change after the import (which is 0), counted without holes. */
    number: z.number().int().min(1),
    author: z.string(),
    /** ISO 8601, UTC. */
    at: z.string(),
    origin: originSchema,
    change: changeSchema,
    selection: selectionChangeSchema.optional(),
  })
  .readonly()
export type Revision = z.infer<typeof revisionSchema>
