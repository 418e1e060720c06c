import type { Change } from '../../shared/page/change.ts'
import { rebaseChange } from '../../shared/page/rebaseChange.ts'
import type { Operation } from './operation.ts'

export interface Rebased {
  readonly operations: readonly Operation[]
  /** The other change as it stands over all of the operations. */
  readonly over: Change
}

/** Moves what waits over a change that came between; null when both cannot stand. */
export function rebaseOperations(operations: readonly Operation[], over: Change): Rebased | null {
  let passed = over
  const rebased: Operation[] = []
  for (const operation of operations) {
    if (operation.kind !== 'revise') {
      rebased.push(operation)
      continue
    }
    const change = rebaseChange(operation.change, passed)
    const next = rebaseChange(passed, operation.change)
    if (change === null || next === null) return null
    rebased.push({ ...operation, change })
    passed = next
  }
  return { operations: rebased, over: passed }
}
