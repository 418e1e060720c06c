import type { Change } from '../../shared/page/change.ts'
import type { Origin, SelectionChange } from '../../shared/page/revision.ts'

/** A change of a page on its way to the host. */
export interface Revising {
  readonly kind: 'revise'
  readonly id: string
  readonly change: Change
  readonly origin: Origin
  readonly selection: SelectionChange
}

/** What waits to be sent, in order. */
export type Operation = Revising | { readonly kind: 'undo' | 'redo' }
