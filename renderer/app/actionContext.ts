import type { StoreApi } from 'zustand/vanilla'
import type { Transport } from '../transport/transport.ts'
import type { AppState } from './appState.ts'

/** What every action of the window works on. */
export interface ActionContext {
  readonly transport: Transport
  readonly store: StoreApi<AppState>
}
