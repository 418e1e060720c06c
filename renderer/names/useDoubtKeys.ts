import type { Finding } from '../../shared/contract/records.ts'
import type { Page } from '../../shared/page/page.ts'
import { useApp } from '../app/AppContext.tsx'
import { knownWordOf } from '../known/knownWordOf.ts'
import type { SingleKeys } from '../panels/review/findingKeys.ts'
import { respelling } from './respelling.ts'

const none: SingleKeys = {}

/** Keys of a card that doubts a name or a character, which act while it has the focus. */
export function useDoubtKeys(finding: Finding | undefined, page: Page): SingleKeys {
  const { known, search } = useApp()
  const word = finding === undefined ? null : knownWordOf(finding, page)
  if (finding === undefined || word === null) return none
  const suggested = finding.names?.spellings.find((each) => each.suggested)
  return {
    w: () => void known.addOne(word),
    ...(suggested === undefined ? {} : { g: () => search.open(respelling([word], suggested.text)) }),
  }
}
