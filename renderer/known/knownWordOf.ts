import type { Finding } from '../../shared/contract/records.ts'
import { hasSurname } from '../../shared/corpus/surnames.ts'
import { blockOf } from '../../shared/page/find.ts'
import type { Page } from '../../shared/page/page.ts'
import { wordAround } from '../../shared/text/wordAround.ts'

/** What a person would say is right, of a finding that doubts a name or a character; null for all others. */
export function knownWordOf(finding: Finding, page: Page): string | null {
  if (finding.names !== undefined) return finding.names.text
  const [place] = finding.places
  if (finding.check !== 'suspectCharacter' || place === undefined) return null
  const text = blockOf(page, place.block)?.text ?? ''
  const { from, to } = wordAround(text, place, hasSurname)
  return to - from > 1 ? text.slice(from, to) : null
}
