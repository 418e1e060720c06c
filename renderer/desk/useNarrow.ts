import { useSyncExternalStore } from 'react'

const query = '(max-width: 1000px)'

const subscribe = (listener: () => void) => {
  const list = window.matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** True where the window is too narrow for panels beside the sheet: they lie over it instead. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
