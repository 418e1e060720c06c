import type { KeyboardEvent } from 'react'
import type { Finding } from '../../../shared/contract/records.ts'
import { isStyleCheck } from '../../../shared/contract/styles.ts'
import { type FindingEdits, isJoin } from './findingEdits.ts'

/** What single keys do. */
export type SingleKeys = Readonly<Record<string, () => void>>

/** Keys of a card, which act while it has the focus. */
export const findingKeys = (finding: Finding, edits: FindingEdits): SingleKeys => ({
  enter: () => edits.accept(finding),
  ...(isJoin(finding) ? { e: () => edits.acceptAtSeam(finding) } : {}),
  x: () => edits.dismiss(finding),
  ...(isStyleCheck(finding.check) ? { c: () => edits.decideForCorpus(finding) } : {}),
  ...Object.fromEntries(finding.fixes.map((_, at) => [String(at + 1), () => edits.accept(finding, at)])),
})

/** Does what a key asks for, unless it belongs to an input method, a command, or the button that has the focus. */
export function runSingleKey(event: KeyboardEvent, keys: SingleKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
  const { target } = event
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
  const onButton = target instanceof HTMLButtonElement && target.dataset.finding === undefined
  const action = keys[(event.shiftKey ? 'shift+' : '') + event.key.toLowerCase()]
  if (action === undefined || (event.key === 'Enter' && onButton)) return
  event.preventDefault()
  action()
}
