import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPageSession } from '../../../../renderer/session/createPageSession.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import { joinBlocks, replaceSelection, replaceText, setRole, setState } from '../../../../shared/page/edits.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { examplePage } from './examplePage.ts'
import { createFakeHost } from './fakeHost.ts'
import { correction, open, settle, textOf, typeAt } from './openSession.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('while letters come', () => {
  it('that is said, until typing rests', async () => {
    const { session } = open()
    session.type(typeAt('b1', 0, '甲'))
    expect(session.getState().isTyping).toBe(true)
    await vi.advanceTimersByTimeAsync(600)
    expect(session.getState().isTyping).toBe(false)
  })

  it('that is said no more after a command, and told even when nothing of the text is left', () => {
    const { session } = open()
    session.type(typeAt('b1', 0, '甲'))
    session.type((page) => replaceText(page, 'b1', 0, 1, ''))
    let told = 0
    session.subscribe(() => told++)
    session.undo()
    expect(session.getState().isTyping).toBe(false)
    expect(told).toBeGreaterThan(0)
  })
})

describe('an edit', () => {
  it('shows at once and is saved only when the host acknowledged it', async () => {
    const { host, session } = open()
    session.run((page) => joinBlocks(page, 'b1', 'b2'), correction('block.joinNext'))
    expect(textOf(session.getState().page, 'b1')).toBe('近日,开庭“把脉治病”,完成。')
    expect(session.getState().saving).toBe('saving')
    await settle()
    expect(session.getState()).toMatchObject({ saving: 'saved', revision: 1, history: { undo: 'block.joinNext' } })
    expect(host.page).toEqual(session.getState().page)
  })

  it('that is the first of an untouched page sets it in progress in the same revision', async () => {
    const { host, session } = open()
    session.run((page) => setRole(page, 'b1', 'caption', () => 'new'), correction('block.role.caption'))
    await settle()
    expect(host.page.state.is).toBe('inProgress')
    expect(host.revisions).toHaveLength(1)
  })

  it('that sets the state itself keeps that state', async () => {
    const { host, session } = open()
    session.run((page) => setState(page, { is: 'proofread', reason: '' }), correction('page.state'))
    await settle()
    expect(host.page.state.is).toBe('proofread')
  })

  it('that changes nothing makes no revision', async () => {
    const { host, session } = open()
    session.run((page) => page, correction('block.joinNext'))
    await settle()
    expect(host.calls).toEqual([])
    expect(session.getState().saving).toBe('saved')
  })

  it('is sent after the one before it was acknowledged', async () => {
    const { host, session } = open()
    session.run(typeAt('b1', 0, '甲'), correction('paste'))
    session.run(typeAt('b2', 0, '乙'), correction('paste'))
    expect(host.calls).toHaveLength(1)
    await settle()
    expect(host.revisions.map(({ number }) => number)).toEqual([1, 2])
    expect(session.getState()).toMatchObject({ saving: 'saved', revision: 2 })
  })

  it('carries the selection along, so that undo brings it back', async () => {
    const { host, session } = open()
    session.select({ anchor: { block: 'b2', offset: 2 }, focus: { block: 'b2', offset: 2 } })
    session.run((page) => joinBlocks(page, 'b1', 'b2'), correction('block.joinNext'))
    expect(session.getState().selection?.focus).toEqual({ block: 'b1', offset: 10 })
    await settle()
    expect(host.revisions[0]?.selection?.before?.focus).toEqual({ block: 'b2', offset: 2 })
    session.undo()
    await settle()
    expect(session.getState().selection?.focus).toEqual({ block: 'b2', offset: 2 })
  })

  it('is not made on a page that is read-only', () => {
    const { host, transport } = createFakeHost(examplePage)
    const session = createPageSession(transport, { ...host.view(), readOnly: true }, '', () => 'A')
    session.run(typeAt('b1', 0, '甲'), correction('paste'))
    session.type(typeAt('b1', 0, '甲'))
    expect(session.getState().page).toBe(examplePage)
  })
})

describe('typing', () => {
  it('closes into one revision after half a second of rest', async () => {
    const { host, session } = open()
    session.type(typeAt('b1', 0, '甲'))
    await vi.advanceTimersByTimeAsync(400)
    session.type(typeAt('b1', 1, '乙'))
    await vi.advanceTimersByTimeAsync(499)
    expect(host.calls).toEqual([])
    expect(session.getState().saving).toBe('saving')
    await vi.advanceTimersByTimeAsync(1)
    expect(host.revisions.map(({ origin }) => origin.edit)).toEqual(['typing'])
    expect(session.getState().saving).toBe('saved')
  })

  it('closes after two seconds at most', async () => {
    const { host, session } = open()
    for (let at = 0; at < 9; at++) {
      session.type(typeAt('b1', at, '字'))
      await vi.advanceTimersByTimeAsync(250)
    }
    expect(host.revisions).toHaveLength(1)
  })

  it('closes before a command', async () => {
    const { host, session } = open()
    session.type(typeAt('b1', 0, '甲'))
    session.run((page) => joinBlocks(page, 'b1', 'b2'), correction('block.joinNext'))
    await settle()
    expect(host.revisions.map(({ origin }) => origin.edit)).toEqual(['typing', 'block.joinNext'])
  })

  it('stays open while an input method composes', async () => {
    const { host, session } = open()
    session.type(typeAt('b1', 0, '甲'))
    session.setComposing(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(host.calls).toEqual([])
    session.setComposing(false)
    await vi.advanceTimersByTimeAsync(500)
    expect(host.revisions).toHaveLength(1)
  })

  it('that is expected is brought before the page is read, and once', () => {
    const { session } = open()
    const bring = vi.fn(() => session.type(typeAt('b1', 0, '甲')))
    session.expect(bring)
    expect(textOf(session.getTold().page, 'b1')).toBe('近日,开庭“把脉')
    expect(textOf(session.getState().page, 'b1')).toBe('甲近日,开庭“把脉')
    session.getState()
    expect(bring).toHaveBeenCalledTimes(1)
  })

  it('that is expected is a step of its own before the command that finds it', async () => {
    const { host, session } = open()
    session.expect(() => session.type(typeAt('b1', 0, '甲')))
    session.run((page) => joinBlocks(page, 'b1', 'b2'), correction('block.joinNext'))
    await settle()
    expect(host.revisions.map(({ origin }) => origin.edit)).toEqual(['typing', 'block.joinNext'])
    expect(textOf(host.page, 'b1')).toBe('甲近日,开庭“把脉治病”,完成。')
  })

  it('that is expected is written by a flush', async () => {
    const { host, session } = open()
    session.expect(() => session.type(typeAt('b1', 0, '甲')))
    await session.flush()
    expect(textOf(host.page, 'b1')).toBe('甲近日,开庭“把脉')
  })

  it('is written by a flush, which waits for the acknowledgement', async () => {
    const { host, session } = open()
    session.type(typeAt('b1', 0, '甲'))
    await session.flush()
    expect(textOf(host.page, 'b1')).toBe('甲近日,开庭“把脉')
    await session.dispose()
  })
})

describe('undo and redo', () => {
  it('go back and forth over text and structure', async () => {
    const { session } = open()
    session.type(typeAt('b1', 0, '甲'))
    session.run((page) => joinBlocks(page, 'b1', 'b2'), correction('block.joinNext'))
    const edited = session.getState().page
    await settle()
    session.undo()
    session.undo()
    await settle()
    expect(session.getState().page).toEqual(examplePage)
    expect(session.getState().history.undo).toBeNull()
    session.redo()
    session.redo()
    await settle()
    expect(session.getState().page).toEqual(edited)
    expect(session.getState().saving).toBe('saved')
  })

  it('are read from the host when their event got lost', async () => {
    const { host, session } = open()
    session.run(typeAt('b1', 0, '甲'), correction('paste'))
    await settle()
    host.isMute = true
    session.undo()
    await vi.advanceTimersByTimeAsync(1000)
    expect(session.getState().page).toEqual(examplePage)
  })
})

describe('while an undo is on its way', () => {
  const ownParts = (page: Page) => page.articles[0]?.blocks.map(({ text }) => text)
  async function joinedAndUndone() {
    const opened = open()
    const { host, session } = opened
    session.run((page) => joinBlocks(page, 'b1', 'b2'), correction('block.joinNext'))
    await settle()
    let release: () => void = () => undefined
    host.hold = new Promise<void>((resolve) => {
      release = resolve
    })
    session.undo()
    return { ...opened, release }
  }

  it('an edit waits for it and is made on the page that it leaves', async () => {
    const { host, session, release } = await joinedAndUndone()
    session.run((page) => replaceText(page, 'b2', 0, 0, '甲'), correction('paste'))
    session.run((page) => joinBlocks(page, 'h1', 'b1'), correction('block.joinNext'))
    expect(session.getState().saving).toBe('saving')
    release()
    await session.flush()
    expect(ownParts(session.getState().page)).toEqual(['把脉治病近日,开庭“把脉', '甲治病”,完成。'])
    expect(host.page).toEqual(session.getState().page)
    expect(host.revisions.map(({ origin }) => origin.kind)).toEqual(['correction', 'undo', 'correction', 'correction'])
    expect(session.getState()).toMatchObject({ saving: 'saved', error: null })
  })

  it('another undo waits behind the edit that was asked for before', async () => {
    const { host, session, release } = await joinedAndUndone()
    session.run((page) => replaceText(page, 'b2', 0, 0, '甲'), correction('paste'))
    session.undo()
    session.redo()
    release()
    await session.flush()
    expect(textOf(session.getState().page, 'b2')).toBe('甲治病”,完成。')
    expect(host.revisions.map(({ origin }) => origin.kind)).toEqual([
      'correction',
      'undo',
      'correction',
      'undo',
      'redo',
    ])
  })

  it('what is typed shows at once and stays, however long the undo takes', async () => {
    const { host, session, release } = await joinedAndUndone()
    session.type(typeAt('b1', 8, '甲'))
    expect(textOf(session.getState().page, 'b1')).toBe('近日,开庭“把脉甲治病”,完成。')
    await vi.advanceTimersByTimeAsync(3000)
    release()
    await session.flush()
    expect(ownParts(session.getState().page)?.join('')).toContain('把脉甲治病')
    expect(host.page).toEqual(session.getState().page)
    expect(host.revisions.map(({ origin }) => origin.edit)).toEqual(['block.joinNext', 'block.joinNext', 'typing'])
  })

  it('what is typed into a block that it takes away goes to where the caret then stands', async () => {
    const { host, session } = open()
    const before = { anchor: { block: 'b1', offset: 3 }, focus: { block: 'b1', offset: 3 } }
    session.select(before)
    session.run(
      (page) => replaceSelection(page, before.focus, before.focus, ['一', '二'], () => 'new'),
      correction('paste'),
      () => ({ anchor: { block: 'new', offset: 1 }, focus: { block: 'new', offset: 1 } }),
    )
    await settle()
    session.undo()
    session.type(typeAt('new', 1, '甲乙'), { anchor: { block: 'new', offset: 3 }, focus: { block: 'new', offset: 3 } })
    await session.flush()
    expect(textOf(session.getState().page, 'b1')).toBe('近日,甲乙开庭“把脉')
    expect(session.getState().selection?.focus).toEqual({ block: 'b1', offset: 5 })
    expect(host.page).toEqual(session.getState().page)
  })

  it('an edit is made all the same when the undo fails', async () => {
    const { host, session } = open()
    session.run(typeAt('b1', 0, '甲'), correction('paste'))
    await settle()
    host.failures.push(new GalleyError('diskFull'))
    session.undo()
    session.run(typeAt('b3', 0, '乙'), correction('paste'))
    await settle()
    expect(textOf(session.getState().page, 'b3')).toMatch(/^乙/)
    await session.flush()
    expect(host.page).toEqual(session.getState().page)
  })
})

describe('typing over a selection', () => {
  it('is one step with the text that it replaces, and none with what was typed before', async () => {
    const { host, session } = open()
    session.type(typeAt('b3', 0, '乙'))
    const caret = { anchor: { block: 'b1', offset: 2 }, focus: { block: 'b1', offset: 2 } }
    session.typeOver(
      (page, newId) => replaceSelection(page, { block: 'b1', offset: 2 }, { block: 'b2', offset: 3 }, [], newId),
      () => caret,
    )
    session.type(typeAt('b1', 2, '甲'))
    await session.flush()
    expect(textOf(host.page, 'b1')).toBe('近日甲,完成。')
    expect(host.revisions.map(({ origin }) => origin.edit)).toEqual(['typing', 'typing'])
    session.undo()
    await session.flush()
    expect(textOf(session.getState().page, 'b1')).toBe('近日,开庭“把脉')
    expect(textOf(session.getState().page, 'b3')).toMatch(/^乙/)
  })
})

describe('a write that fails', () => {
  it('leaves the text, says so and is tried again', async () => {
    const { host, session } = open()
    host.failures.push(new GalleyError('diskFull'), new GalleyError('diskFull'))
    session.run(typeAt('b1', 0, '甲'), correction('paste'))
    await settle()
    expect(session.getState()).toMatchObject({ saving: 'unsaved', error: { code: 'diskFull' } })
    expect(textOf(session.getState().page, 'b1')).toMatch(/^甲/)
    await vi.advanceTimersByTimeAsync(250)
    expect(session.getState().saving).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(500)
    expect(session.getState()).toMatchObject({ saving: 'saved', error: null })
    expect(host.page).toEqual(session.getState().page)
  })

  it('rejects a flush and keeps the session alive', async () => {
    const { host, session } = open()
    host.failures.push(new GalleyError('diskFull'))
    session.type(typeAt('b1', 0, '甲'))
    await expect(session.dispose()).rejects.toMatchObject({ code: 'diskFull' })
    await vi.advanceTimersByTimeAsync(250)
    expect(session.getState().saving).toBe('saved')
    expect(textOf(host.page, 'b1')).toMatch(/^甲/)
  })

  it('whose answer got lost is made once', async () => {
    const { host, session } = open()
    host.failures.push(new GalleyError('disconnected'))
    host.losesAnswer = true
    host.isMute = true
    session.run(typeAt('b1', 0, '甲'), correction('paste'))
    await settle()
    host.losesAnswer = false
    host.isMute = false
    host.connect('connected')
    await vi.advanceTimersByTimeAsync(250)
    expect(textOf(host.page, 'b1')).toBe('甲近日,开庭“把脉')
    expect(session.getState()).toMatchObject({ page: host.page, saving: 'saved', revision: 1 })
  })
})

describe('edits from elsewhere', () => {
  it('show here, and what is being typed stays', async () => {
    const { host, session } = open()
    session.type(typeAt('b1', 0, '甲'))
    host.editElsewhere(typeAt('b3', 0, '乙'))
    expect(textOf(session.getState().page, 'b1')).toMatch(/^甲/)
    expect(textOf(session.getState().page, 'b3')).toMatch(/^乙/)
    await session.flush()
    expect(host.page).toEqual(session.getState().page)
  })

  it('move what waits for its acknowledgement', async () => {
    const { host, session } = open()
    let release: () => void = () => undefined
    host.hold = new Promise<void>((resolve) => {
      release = resolve
    })
    session.run(typeAt('b1', 3, '甲'), correction('paste'))
    host.editElsewhere(typeAt('b1', 0, '乙'))
    expect(textOf(session.getState().page, 'b1')).toBe('乙近日,甲开庭“把脉')
    release()
    await settle()
    expect(host.page).toEqual(session.getState().page)
    expect(session.getState()).toMatchObject({ saving: 'saved', revision: 2 })
  })

  it('win where both cannot stand, and a notice says so', async () => {
    const { host, session } = open()
    session.type(typeAt('b2', 0, '甲'))
    host.isMute = true
    host.editElsewhere((page) => joinBlocks(page, 'b1', 'b2'))
    host.isMute = false
    await session.flush().catch(() => undefined)
    await settle()
    expect(session.getState().page).toEqual(host.page)
    expect(session.getState().error?.code).toBe('revisionStale')
  })

  it('give back the text of what they refused', async () => {
    const { host, session } = open()
    const refused: [string, string][] = []
    session.onRefused((text, { code }) => refused.push([text, code]))
    session.type(typeAt('b2', 0, '甲'))
    host.isMute = true
    host.editElsewhere((page) => joinBlocks(page, 'b1', 'b2'))
    host.isMute = false
    await session.flush().catch(() => undefined)
    await settle()
    expect(refused).toEqual([['甲治病”,完成。', 'revisionStale']])
  })

  it('that were missed are read again', async () => {
    const { host, session } = open()
    host.isMute = true
    host.editElsewhere(typeAt('b1', 0, '甲'))
    host.isMute = false
    host.editElsewhere(typeAt('b1', 0, '乙'))
    await settle()
    expect(session.getState()).toMatchObject({ page: host.page, revision: 2 })
  })
})
