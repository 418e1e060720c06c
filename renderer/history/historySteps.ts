import type { Revision } from '../../shared/page/revision.ts'
import { undoneRevisions } from '../../shared/page/undoneRevisions.ts'

/** A step of a page's history, from one state to the next that a person would go back to. */
export interface HistoryStep {
  readonly key: string
  /** Numbers of the states before and after it; 0 is the import. */
  readonly from: number
  readonly to: number
  /** One, or several that were typed in one go; none for the import. */
  readonly revisions: readonly Revision[]
  readonly isUndone: boolean
  /** Part of a step that is unfolded. */
  readonly isPart: boolean
}

/** Typing that goes on within this time is one step, in ms. */
const longestRest = 60_000
const typedEdits: readonly string[] = ['typing', 'delete']

const isTyped = ({ origin }: Revision): boolean => origin.kind === 'correction' && typedEdits.includes(origin.edit)

function goesOn(before: Revision, after: Revision, undone: ReadonlySet<string>): boolean {
  return (
    isTyped(before) &&
    isTyped(after) &&
    before.author === after.author &&
    undone.has(before.id) === undone.has(after.id) &&
    Date.parse(after.at) - Date.parse(before.at) <= longestRest
  )
}

const stepOf = (
  revisions: readonly Revision[],
  undone: ReadonlySet<string>,
  isPart = false,
): readonly HistoryStep[] => {
  const [first, last] = [revisions[0], revisions.at(-1)]
  if (first === undefined || last === undefined) return []
  const isUndone = undone.has(last.id)
  return [
    { key: (isPart ? 'part ' : '') + first.id, from: first.number - 1, to: last.number, revisions, isUndone, isPart },
  ]
}

/** The steps of a page's history, the newest first and the import last; those of which the key is in `unfolded` with their parts. */
export function historySteps(revisions: readonly Revision[], unfolded: ReadonlySet<string>): readonly HistoryStep[] {
  const undone = undoneRevisions(revisions)
  const groups: Revision[][] = []
  for (const revision of revisions) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && goesOn(last, revision, undone)) group.push(revision)
    else groups.push([revision])
  }
  const steps = groups.toReversed().flatMap((group) => {
    const whole = stepOf(group, undone)
    const isOpen = group.length > 1 && whole.some(({ key }) => unfolded.has(key))
    return isOpen ? [...whole, ...group.toReversed().flatMap((each) => stepOf([each], undone, true))] : whole
  })
  const first = (revisions[0]?.number ?? 1) - 1
  return [...steps, { key: 'import', from: first, to: first, revisions: [], isUndone: false, isPart: false }]
}
