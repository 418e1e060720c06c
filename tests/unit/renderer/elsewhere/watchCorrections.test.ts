import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchCorrections } from '../../../../renderer/elsewhere/watchCorrections.ts'
import { createPageSession } from '../../../../renderer/session/createPageSession.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { block } from '../session/examplePage.ts'
import { createFakeHost } from '../session/fakeHost.ts'

const page: Page = {
  id: 'p1',
  articles: [
    {
      id: 'a1',
      topics: [],
      blocks: [block('b1', '■ 通讯员 赵钰真', 'byline'), block('b2', '居民赵钰真说，'), block('b3', '新桥通车。')],
    },
  ],
  outside: [],
  state: { is: 'inProgress', reason: '' },
  dismissed: [],
}

function open() {
  const { host, transport } = createFakeHost(page)
  const session = createPageSession(transport, host.view(), '', () => 'A')
  const told: string[] = []
  watchCorrections(session, ({ from, to }) => told.push(`${from}→${to}`))
  const type = (where: string, from: number, to: number, text: string) =>
    session.type((now) => replaceText(now, where, from, to, text))
  return { host, session, told, type }
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A correction that was told, and a deletion after it, both undone a moment ago. */
async function undoTwo() {
  const opened = open()
  opened.type('b1', 8, 9, '其')
  await wait(3000)
  opened.type('b1', 8, 9, '')
  await wait(3000)
  opened.session.undo()
  opened.session.undo()
  return opened
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a correction by hand', () => {
  it('is told once nothing comes any more, and never while somebody types', async () => {
    const { told, type } = open()
    type('b1', 8, 9, '其')
    await wait(550)
    expect(told).toEqual([])
    type('b3', 0, 0, '又')
    await wait(550)
    expect(told).toEqual([])
    await wait(3000)
    // What was typed elsewhere meanwhile ended it: it is one of many changes then.
    expect(told).toEqual([])
  })

  it('is told with the name that it stands in', async () => {
    const { told, type } = open()
    type('b1', 8, 9, '其')
    await wait(3000)
    expect(told).toEqual(['赵钰真→赵钰其'])
  })

  it('may be two steps: what was deleted, and what was typed there after a rest', async () => {
    const { told, type } = open()
    type('b1', 8, 9, '')
    await wait(5000)
    expect(told).toEqual([])
    type('b1', 8, 8, '其')
    await wait(3000)
    expect(told).toEqual(['赵钰真→赵钰其'])
  })

  it('is none where it was undone, also with a step before it', async () => {
    const { session, told } = await undoTwo()
    await wait(3000)
    expect(session.getState().page.articles).toEqual(page.articles)
    expect(told).toEqual(['赵钰真→赵钰其'])
  })

  it('begins anew on what an undo left', async () => {
    const { told, type } = await undoTwo()
    await wait(300)
    type('b1', 8, 9, '奇')
    await wait(3000)
    expect(told).toEqual(['赵钰真→赵钰其', '赵钰真→赵钰奇'])
  })

  it('waits until it is on the disk', async () => {
    const { host, told, type } = open()
    let release = () => {}
    host.hold = new Promise<void>((resolve) => {
      release = resolve
    })
    type('b1', 8, 9, '其')
    await wait(5000)
    expect(told).toEqual([])
    release()
    await wait(3000)
    expect(told).toEqual(['赵钰真→赵钰其'])
  })
})

it('an accepted fix is told where it did the same at all of its places', async () => {
  const { session, told } = open()
  const origin = { kind: 'fix', edit: 'finding.accept' } as const
  session.run((now) => replaceText(replaceText(now, 'b1', 8, 9, '其'), 'b2', 4, 5, '其'), origin)
  await wait(3000)
  expect(told).toEqual(['赵钰真→赵钰其'])
  session.run((now) => replaceText(replaceText(now, 'b1', 8, 9, '真'), 'b3', 0, 1, '旧'), origin)
  await wait(3000)
  expect(told).toHaveLength(1)
})

it('a fix that is undone before anything is told is not told', async () => {
  const { session, told } = open()
  session.run((now) => replaceText(now, 'b1', 8, 9, '其'), { kind: 'fix', edit: 'finding.accept' })
  session.undo()
  await wait(3000)
  expect(session.getState().page.articles).toEqual(page.articles)
  expect(told).toEqual([])
})
