import { expect, it } from 'vitest'
import { createApp } from '../../../../renderer/app/createApp.ts'
import type { Transport } from '../../../../renderer/transport/transport.ts'
import type { CallArgs, CallName, CallResult } from '../../../../shared/contract/calls.ts'
import type { GalleyEvent } from '../../../../shared/contract/events.ts'
import { defaultSettings, type Job } from '../../../../shared/contract/records.ts'

const running: Job = {
  id: 'j',
  kind: 'export',
  state: 'running',
  done: 0,
  total: 0,
  current: '',
  failed: [],
  imported: [],
  images: [],
  written: null,
  error: null,
}
const done: Job = { ...running, state: 'done', done: 1, total: 1, written: '/out' }

/** A host whose jobs have ended before it answers that they began. */
function quickHost(): Transport {
  const listeners = new Set<(event: GalleyEvent) => void>()
  return {
    async call<N extends CallName>(name: N, _args: CallArgs<N>): Promise<CallResult<N>> {
      if (name !== 'export-start') throw new Error(name)
      for (const listener of listeners) listener({ event: 'jobChanged', job: done })
      return running as CallResult<N>
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onConnection: () => () => undefined,
    offerFile: () => Promise.reject(new Error('no files')),
    imageUrl: () => '',
    desktop: null,
  }
}

it('a job that ended before the answer to its start is not taken for running', async () => {
  const app = createApp(quickHost(), {
    version: '0',
    host: 'test',
    locale: 'en',
    platform: 'test',
    home: '/',
    settings: defaultSettings,
    recent: [],
    corpus: null,
  })
  await app.jobs.export({ format: 'text', per: 'page', pages: [], folder: '/out' })
  expect(app.store.getState().jobs).toEqual([done])
  app.dispose()
})
