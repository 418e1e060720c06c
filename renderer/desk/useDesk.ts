import { useMemo } from 'react'
import { useAppState } from '../app/AppContext.tsx'
import { type Desk, deskOf } from '../app/deskSettings.ts'

export function useDesk(): Desk {
  const stored = useAppState((state) => state.settings.desk)
  return useMemo(() => deskOf(stored), [stored])
}
