import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followAtRest, followSession } from '../../../../renderer/app/followSession.ts'
import { reviewPanelId } from '../../../../renderer/app/reviewPanelId.ts'
import { createPageSession } from '../../../../renderer/session/createPageSession.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { examplePage } from '../session/examplePage.ts'
import { createFakeHost } from '../session/fakeHost.ts'

const open = () => {
  const { host, transport } = createFakeHost(examplePage)
  const session = createPageSession(transport, host.view(), '', () => 'A')
  const listener = vi.fn()
  followAtRest(session)(listener)
  return { session, listener }
}
const letter = (page: typeof examplePage) => replaceText(page, 'b1', 0, 0, '甲')

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal('document', { activeElement: null })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('who follows a session at rest', () => {
  it('is not told of letters until typing rests', async () => {
    const { session, listener } = open()
    session.type(letter)
    session.type(letter)
    expect(listener).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(600)
    expect(listener).toHaveBeenCalled()
  })

  it('is told at once of an edit', () => {
    const { session, listener } = open()
    session.run(letter, { kind: 'correction', edit: 'paste' })
    expect(listener).toHaveBeenCalled()
  })

  it('is told at once when another finding is chosen, even while letters come', () => {
    const { session, listener } = open()
    session.type(letter)
    session.lookAt('f')
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

describe('while findings are decided', () => {
  const inReview = { closest: (selector: string) => (selector === `#${reviewPanelId}` ? {} : null) }

  it('the review is told at once, and what stands beside it afterwards', async () => {
    vi.stubGlobal('document', { activeElement: inReview, hidden: true })
    const { session, listener } = open()
    const beside = vi.fn()
    followSession(session)(beside)
    session.run(letter, { kind: 'fix', edit: 'finding.accept' })
    expect(listener).toHaveBeenCalled()
    expect(beside).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(0)
    expect(beside).toHaveBeenCalled()
  })
})
