import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState } from './appState.ts'
import type { App } from './createApp.ts'

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp outside of an AppContext')
  return app
}

/** A part of the window's state; `select` must return the same object for the same state. */
export const useAppState = <T,>(select: (state: AppState) => T): T => useStore(useApp().store, select)
