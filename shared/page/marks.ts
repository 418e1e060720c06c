import type { TextDelta } from './change.ts'
import { mapStretch, type Stretch } from './deltas.ts'
import { type Mark, markKinds, type Note } from './page.ts'

const byPlace = (a: Stretch, b: Stretch): number => a.from - b.from || a.to - b.to

const sameMark = (a: Mark, b: Mark | undefined): boolean => a.kind === b?.kind && a.from === b.from && a.to === b.to

/** Whether both hold the same marks in the same order. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, index) => sameMark(mark, b[index])))

/**
 * Marks in order: empty ones that are no gaps left out, those of one kind that overlap or touch united, one gap a
 * place.
 */
export function tidyMarks(marks: readonly Mark[]): readonly Mark[] {
  const tidy: Mark[] = []
  for (const kind of markKinds) {
    let last: Mark | undefined
    for (const mark of marks.filter((other) => other.kind === kind).sort(byPlace)) {
      if (kind !== 'gap' && mark.from >= mark.to) continue
      if (last !== undefined && mark.from <= last.to) {
        last = { kind, from: last.from, to: Math.max(last.to, mark.to) }
        tidy[tidy.length - 1] = last
      } else {
        last = mark
        tidy.push(mark)
      }
    }
  }
  tidy.sort(byPlace)
  return sameMarks(tidy, marks) ? marks : tidy
}

/** Notes in order. */
export function tidyNotes(notes: readonly Note[]): readonly Note[] {
  const isSorted = notes.every((note, index) => {
    const before = notes[index - 1]
    return before === undefined || byPlace(before, note) <= 0
  })
  return isSorted ? notes : notes.toSorted(byPlace)
}

/** Marks after a change of their text: a gap goes with the text around it, other marks with their own. */
export function mapMarks(deltas: readonly TextDelta[], marks: readonly Mark[]): readonly Mark[] {
  const isRemoved = ({ kind, from }: Mark) =>
    kind === 'gap' && deltas.some(({ at, remove }) => at < from && from < at + remove.length)
  return tidyMarks(
    marks
      .filter((mark) => !isRemoved(mark))
      .map((mark) => {
        const { from, to } = mapStretch(deltas, mark)
        return from === mark.from && to === mark.to ? mark : { ...mark, from, to }
      }),
  )
}

/** Notes after a change of their text; none is lost: a note on removed text stays at that place. */
export function mapNotes(deltas: readonly TextDelta[], notes: readonly Note[]): readonly Note[] {
  return tidyNotes(
    notes.map((note) => {
      const { from, to } = mapStretch(deltas, note)
      return from === note.from && to === note.to ? note : { ...note, from, to }
    }),
  )
}
