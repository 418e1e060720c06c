import type { GalleyEvent } from '../../shared/contract/events.ts'

/** Tells all listeners every event, in order. */
export interface EventHub {
  emit(event: GalleyEvent): void
  /** Returns the listener's removal. */
  on(listener: (event: GalleyEvent) => void): () => void
}

export const createEventHub = (): EventHub => {
  const listeners = new Set<(event: GalleyEvent) => void>()
  return {
    emit: (event) => {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch (error) {
          // A broken window must not keep the others from hearing.
          process.emitWarning(error instanceof Error ? error : String(error))
        }
      }
    },
    on: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
