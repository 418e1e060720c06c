import { useMemo } from 'react'
import { isStyleCheck } from '../../../shared/contract/styles.ts'
import { useApp } from '../../app/AppContext.tsx'
import type { PageSession } from '../../session/pageSession.ts'
import { type FindingEdits, findingEdits } from './findingEdits.ts'
import { useFindingVoice } from './useFindingVoice.ts'

/** What can be done about the findings of a page, said to a screen reader as it is done. */
export function useFindingEdits(session: PageSession): FindingEdits {
  const { store } = useApp()
  const voice = useFindingVoice()
  return useMemo(
    () => ({
      ...findingEdits(session, voice),
      decideForCorpus: ({ check }) => {
        if (isStyleCheck(check)) store.setState({ dialog: { kind: 'style', check } })
      },
    }),
    [store, session, voice],
  )
}
