import { useStore } from 'zustand'
import { useApp } from '../app/AppContext.tsx'
import type { SearchState } from './searchState.ts'

/** A part of what is looked for and found; `select` must return the same object for the same state. */
export const useSearch = <T>(select: (state: SearchState) => T): T => useStore(useApp().search.store, select)
