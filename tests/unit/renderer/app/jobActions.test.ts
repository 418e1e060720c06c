import { expect, it } from 'vitest'
import { createApp } from '../../../../renderer/app/createApp.ts'
import type { Transport } from '../../../../renderer/transport/transport.ts'
import type { CallArgs, CallName, CallResult } from '../../../../shared/contract/calls.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import type { GalleyEvent } from '../../../../shared/contract/events.ts'
import type { Job } from '../../../../shared/contract/records.ts'
import { hello } from '../../../support/hello.ts'

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
  replaced: null,
  style: null,
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

it('a file that the host refuses is said and does not keep back the others', async () => {
  const started: unknown[] = []
  const app = createApp(
    {
      ...quickHost(),
      async offerFile({ name }) {
        if (name === 'long.txt') throw new GalleyError('fileTooLarge', { name, characters: 9, limit: 5 })
        return { upload: name }
      },
      async call<N extends CallName>(_name: N, args: CallArgs<N>): Promise<CallResult<N>> {
        started.push(args)
        return { ...running, kind: 'import' } as CallResult<N>
      },
    },
    hello,
  )
  await app.jobs.import([new File(['x'], 'long.txt'), new File(['x'], 'good.txt')])
  expect(started).toEqual([{ sources: [{ upload: 'good.txt' }] }])
  expect(app.store.getState().notices.map(({ text }) => text.key)).toEqual(['errors:fileTooLarge'])
  app.dispose()
})

const decision = { id: 'decided', check: 'widthStyle', choice: 'halfWidth' } as const
const styled: Job = { ...done, kind: 'style', replaced: { group: 'g', pages: 2, places: 3 }, style: decision }

/** What is called, and said, when a decision about style is undone. */
async function undone(answers: Readonly<Record<string, () => unknown>>) {
  const called: unknown[] = []
  const app = createApp(
    {
      ...quickHost(),
      async call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
        called.push([name, args])
        return answers[name]?.() as CallResult<N>
      },
    },
    hello,
  )
  await app.jobs.undoReplace(styled)
  const { notices } = app.store.getState()
  app.dispose()
  return { called, said: notices.map(({ text }) => text.key), notices }
}

it('a decision about style is undone with what it changed, and what holds again is said', async () => {
  const host = { 'group-undo': () => ({ pages: 2, left: [] }), 'style-undo': () => ({ choice: 'fullWidth' }) }
  expect(await undone(host)).toMatchObject({
    called: [
      ['group-undo', { group: 'g' }],
      ['style-undo', { decision }],
    ],
    said: ['desk:jobs.undone', 'desk:style.holds.fullWidth'],
  })
})

it('pages that were changed since are named where the others are undone', async () => {
  const left = ['甲.txt', '乙.txt', '丙.txt', '丁.txt']
  const host = { 'group-undo': () => ({ pages: 2, left }), 'style-undo': () => ({ choice: null }) }
  const { notices } = await undone(host)
  expect(notices[0]).toMatchObject({
    tone: 'error',
    text: { key: 'desk:jobs.undoneBut', params: { count: 2, left: 4, names: '甲.txt / 乙.txt / 丙.txt / …' } },
  })
})

it('pages that cannot be undone any more keep what was decided with them', async () => {
  const refuse = () => {
    throw new GalleyError('groupNotLast')
  }
  expect(await undone({ 'group-undo': refuse })).toMatchObject({
    called: [['group-undo', { group: 'g' }]],
    said: ['errors:groupNotLast'],
  })
})

it('a job that ended before the answer to its start is not taken for running', async () => {
  const app = createApp(quickHost(), hello)
  await app.jobs.export({ format: 'text', per: 'page', pages: [], folder: '/out' })
  expect(app.store.getState().jobs).toEqual([done])
  app.dispose()
})
