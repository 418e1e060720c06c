import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPageSession } from '../../../../renderer/session/createPageSession.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import type { Finding } from '../../../../shared/contract/records.ts'
import { examplePage } from './examplePage.ts'
import { createFakeHost } from './fakeHost.ts'
import { correction, open, settle, typeAt } from './openSession.ts'

const finding: Finding = {
  id: 'f',
  check: 'brokenColumn',
  fingerprint: 'x',
  level: 'accept',
  confidence: 1,
  places: [{ block: 'b1', from: 5, to: 8 }],
  evidence: [],
  fixes: [{ edit: 'join', left: 'b1', right: 'b2' }],
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('findings', () => {
  it('come when the page they speak of is here, and not before', async () => {
    const { host, session } = open()
    host.analyse([finding], 1)
    expect(session.getState().findings).toEqual([])
    session.run(typeAt('b3', 0, '甲'), correction('paste'))
    await settle()
    expect(session.getState().findings).toEqual([finding])
  })

  it('are looked at from the caret, and letters typed there leave it where it was', async () => {
    const { session } = open()
    const caret = (offset: number) => {
      const place = { block: 'b1', offset }
      return { anchor: place, focus: place }
    }
    session.select(caret(5))
    session.lookAt('f')
    expect(session.getState().lookedFrom).toEqual({ block: 'b1', offset: 5 })
    session.type(typeAt('b1', 5, '甲'), caret(6))
    expect(session.getState().lookedFrom).toEqual({ block: 'b1', offset: 6 })
    session.select(caret(1))
    expect(session.getState().lookedFrom).toEqual({ block: 'b1', offset: 6 })
    session.lookAt('near', false)
    expect(session.getState().lookedFrom).toBeNull()
  })

  it('that were found before the session listened are asked for', async () => {
    const { host, transport } = createFakeHost(examplePage)
    const view = { ...host.view(), findings: null }
    host.findings = [finding]
    host.analyse([finding])
    const session = createPageSession(transport, view, '', () => 'A')
    expect(session.getState()).toMatchObject({ findings: [], isChecked: false })
    await settle()
    expect(session.getState()).toMatchObject({ findings: [finding], isChecked: true, checkError: null })
  })

  it('that cannot be had say why, until they can', async () => {
    const { host, transport } = createFakeHost(examplePage)
    const error = new GalleyError('timeout', { seconds: 10 })
    host.failures.push(error)
    const session = createPageSession(transport, { ...host.view(), findings: null }, '', () => 'A')
    await settle()
    expect(session.getState()).toMatchObject({ findings: [], isChecked: true, checkError: error.toData() })
    host.analyse([finding])
    expect(session.getState()).toMatchObject({ findings: [finding], checkError: null })
  })

  it('that a newer revision replaced are waited for', async () => {
    const { host, transport } = createFakeHost(examplePage)
    host.failures.push(new GalleyError('cancelled'))
    const session = createPageSession(transport, { ...host.view(), findings: null }, '', () => 'A')
    await settle()
    expect(session.getState()).toMatchObject({ isChecked: false, checkError: null })
  })

  it('that were told while the connection was lost are asked for again', async () => {
    const { host, session } = open()
    host.findings = [finding]
    host.connect('lost')
    host.connect('connected')
    await settle()
    expect(session.getState().findings).toEqual([finding])
  })

  it('move with what is typed before them', () => {
    const { host, session } = open()
    host.analyse([finding])
    session.type(typeAt('b1', 0, '甲'))
    expect(session.getState().findings[0]?.places).toEqual([{ block: 'b1', from: 6, to: 9 }])
  })

  it('go when their text is changed', () => {
    const { host, session } = open()
    host.analyse([finding])
    session.type(typeAt('b1', 6, '甲'))
    expect(session.getState().findings).toEqual([])
  })

  it('that are not touched stay the same objects', () => {
    const { host, session } = open()
    host.analyse([finding])
    const before = session.getState().findings
    session.type(typeAt('b3', 0, '甲'))
    expect(session.getState().findings).toBe(before)
  })

  describe('that an edit mends', () => {
    const move: Finding = { ...finding, id: 'm', fixes: [{ edit: 'moveBlocks', blocks: ['b1'], article: 'a2' }] }
    const mend = (session: ReturnType<typeof open>['session']) =>
      session.run(typeAt('b3', 0, '甲'), { kind: 'fix', edit: 'finding.accept' }, undefined, ['m'])

    it('are gone at once, the others stay', () => {
      const { host, session } = open()
      host.analyse([move, finding])
      mend(session)
      expect(session.getState().findings).toEqual([finding])
    })

    it('do not come back with what was found before the edit was saved', async () => {
      const { host, session } = open()
      host.analyse([move])
      host.hold = new Promise(() => undefined)
      mend(session)
      host.analyse([move, finding])
      expect(session.getState().findings).toEqual([finding])
    })

    it('come back when they are still found after it', async () => {
      const { host, session } = open()
      host.analyse([move])
      mend(session)
      await settle()
      host.analyse([move])
      expect(session.getState().findings).toEqual([move])
    })

    it('come back when the host refuses the edit', async () => {
      const { host, session } = open()
      host.findings = [move]
      host.analyse([move])
      host.failures = [new GalleyError('changeInvalid')]
      mend(session)
      await settle()
      expect(session.getState().findings).toEqual([move])
    })
  })
})
