import { correctionOf, differenceBetween, type HandCorrection, isSmall } from '../../shared/corpus/correctionOf.ts'
import { blockOf } from '../../shared/page/find.ts'
import type { PageSession, SessionStep } from '../session/pageSession.ts'

/** Milliseconds that nothing was changed any more before a correction counts as made. */
const rest = 600

/** Steps that a person makes with letters; what else they do ends the correction under way. */
const byHand: readonly string[] = ['typing', 'replace', 'delete', 'paste']

/** A block that is being corrected, as it was before the first and after the last of the steps that belong together. */
interface UnderWay {
  readonly block: string
  readonly before: string
  readonly after: string
}

const textIn = (page: SessionStep['before'], block: string): string | undefined => blockOf(page, block)?.text

/** The block that is corrected after this step; null where the step is no part of a correction. */
function follow(underWay: UnderWay | null, { origin, change, before, after }: SessionStep): UnderWay | null {
  const [changed, ...others] = change.blocks?.changed.filter(({ text }) => text !== undefined) ?? []
  const moved = (change.blocks?.added.length ?? 0) + (change.blocks?.removed.length ?? 0) > 0
  if (!byHand.includes(origin.edit) || changed === undefined || others.length > 0 || moved) return null
  const [was, is] = [textIn(before, changed.id), textIn(after, changed.id)]
  if (was === undefined || is === undefined) return null
  // Deleted first and typed after a rest, it is two steps and one correction.
  const isSame =
    underWay?.block === changed.id && underWay.after === was && isSmall(differenceBetween(underWay.before, is))
  return { block: changed.id, before: isSame ? underWay.before : was, after: is }
}

/** Whether the blocks of which a step changed the text read as it left them. */
const stands = (page: SessionStep['after'], { change, after }: SessionStep): boolean =>
  change.blocks?.changed.every(({ id, text }) => text === undefined || textIn(page, id) === textIn(after, id)) ?? true

/** What a fix that was accepted put right; null where it did not do the same at all of its places. */
function correctionOfFix({ origin, change, before, after }: SessionStep): HandCorrection | null {
  if (origin.edit !== 'finding.accept') return null
  const found = new Map<string, HandCorrection>()
  for (const { id, text } of change.blocks?.changed ?? []) {
    const [was, role] = [textIn(before, id), blockOf(after, id)?.role]
    for (const { at, remove, insert } of text ?? []) {
      if (was === undefined || role === undefined) return null
      const is = was.slice(0, at) + insert + was.slice(at + remove.length)
      const correction = correctionOf(was, is, role)
      if (correction === null) return null
      found.set(`${correction.from}\n${correction.to}`, correction)
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null
}

/** Tells of each correction by hand and each accepted fix of words, once all of it is on the disk and nobody types. */
export function watchCorrections(session: PageSession, tell: (correction: HandCorrection) => void): () => void {
  let underWay: UnderWay | null = null
  let fix: { readonly correction: HandCorrection; readonly step: SessionStep } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = () => {
    const { saving, page } = session.getTold()
    if (saving !== 'saved') return
    const block = underWay === null ? undefined : blockOf(page, underWay.block)
    // Undone, or changed from elsewhere: what the text is now, nobody typed.
    if (block?.text !== underWay?.after) underWay = null
    const byTyping =
      underWay === null || block === undefined ? null : correctionOf(underWay.before, block.text, block.role)
    const byFix = fix !== null && stands(page, fix.step) ? fix.correction : null
    const correction = byFix ?? byTyping
    fix = null
    if (correction === null) return
    underWay = null
    tell(correction)
  }
  const lookLater = () => {
    clearTimeout(timer)
    if (underWay !== null || fix !== null) timer = setTimeout(look, rest)
  }
  const endSteps = session.onStep((step) => {
    const correction = correctionOfFix(step)
    fix = correction && { correction, step }
    underWay = follow(underWay, step)
    lookLater()
  })
  // Every letter and every acknowledgement puts it off: it is looked at when nothing comes any more.
  const endChanges = session.subscribe(lookLater)
  return () => {
    clearTimeout(timer)
    endSteps()
    endChanges()
  }
}
