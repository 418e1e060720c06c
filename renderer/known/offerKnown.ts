import type { PageSession } from '../session/pageSession.ts'
import type { KnownActions } from './knownActions.ts'
import { knownWordOf } from './knownWordOf.ts'

/** Offers to have a word known whenever a finding that doubts it is dismissed, whichever way that is done. */
export const offerKnown = (session: PageSession, known: KnownActions): (() => void) =>
  session.onStep(({ change, before, findings }) => {
    const was = new Set(change.dismissed?.removed.map(({ fingerprint }) => fingerprint))
    const gone = change.dismissed?.added.find(({ fingerprint }) => !was.has(fingerprint))
    const finding = findings.find(({ fingerprint }) => fingerprint === gone?.fingerprint)
    const word = finding === undefined ? null : knownWordOf(finding, before)
    if (word !== null) known.offer(word)
  })
