import { buffer } from 'node:stream/consumers'
import type { Backend } from '../../backend/backend.ts'
import { calls, type Handlers } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { GalleyEvent } from '../../shared/contract/events.ts'
import { hello } from './hello.ts'

export interface FakeBackend extends Backend {
  tell(event: GalleyEvent): void
  readonly listeners: number
  readonly uploads: { name: string; bytes: Buffer }[]
}

/** A backend for tests of hosts alone: every call fails with `noCorpus` unless a handler is given. */
export function createFakeBackend(
  handlers: Partial<Handlers> = {},
  image: { path: string; type: string } | null = null,
): FakeBackend {
  const listeners = new Set<(event: GalleyEvent) => void>()
  const uploads: { name: string; bytes: Buffer }[] = []
  const refuse = () => Promise.reject(new GalleyError('noCorpus'))
  return {
    handlers: {
      ...(Object.fromEntries(Object.keys(calls).map((name) => [name, refuse])) as unknown as Handlers),
      'app-hello': async () => hello,
      ...handlers,
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tellAtStart: () => {},
    imageFile: async (page) => (page === 'p1' ? image : null),
    async acceptUpload(name, bytes) {
      uploads.push({ name, bytes: await buffer(bytes) })
      return `u${uploads.length}`
    },
    close: async () => {},
    tell(event) {
      for (const listener of listeners) listener(event)
    },
    get listeners() {
      return listeners.size
    },
    uploads,
  }
}
