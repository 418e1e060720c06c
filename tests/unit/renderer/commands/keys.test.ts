import { describe, expect, it } from 'vitest'
import { keyLabels } from '../../../../renderer/commands/keyLabels.ts'
import { commandOfKey, type KeyPress } from '../../../../renderer/commands/keys.ts'
import { commandIds, commands } from '../../../../shared/contract/commands.ts'
import { keyMapOf } from '../../../../shared/contract/ownKeys.ts'

const usual = keyMapOf({})

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...part,
})

describe('keys', () => {
  it('name no two commands by the same keys', () => {
    const all = commandIds.flatMap((id) => commands[id].keys as readonly string[])
    expect(new Set(all).size).toBe(all.length)
  })

  it('find a command by the place of a letter key, whatever the layout or Alt makes of it', () => {
    expect(commandOfKey(press({ key: '†', code: 'KeyT', altKey: true }), usual, false)).toBe('topic.add')
    expect(commandOfKey(press({ key: 'о', code: 'KeyJ', ctrlKey: true }), usual, false)).toBe('block.joinNext')
    expect(commandOfKey(press({ key: ')', code: 'Digit0', altKey: true, shiftKey: true }), usual, false)).toBe(
      'block.role.furniture',
    )
  })

  it('mean Cmd on a Mac and Ctrl elsewhere', () => {
    const undo = { key: 'z', code: 'KeyZ' }
    expect(commandOfKey(press({ ...undo, ctrlKey: true }), usual, false)).toBe('history.undo')
    expect(commandOfKey(press({ ...undo, metaKey: true }), usual, true)).toBe('history.undo')
    expect(commandOfKey(press({ ...undo, metaKey: true }), usual, false)).toBeUndefined()
    expect(commandOfKey(press({ ...undo, ctrlKey: true }), usual, true)).toBeUndefined()
  })

  it('mean nothing while an input method composes', () => {
    const enter = { key: 'Enter', code: 'Enter', ctrlKey: true }
    expect(commandOfKey(press(enter), usual, false)).toBe('finding.accept')
    expect(commandOfKey(press({ ...enter, isComposing: true }), usual, false)).toBeUndefined()
    expect(commandOfKey(press({ ...enter, keyCode: 229 }), usual, false)).toBeUndefined()
  })

  it('are labelled as the system labels them', () => {
    expect(keyLabels('Mod+Shift+J', false)).toEqual(['Ctrl', 'Shift', 'J'])
    expect(keyLabels('Mod+Shift+J', true)).toEqual(['⌘', '⇧', 'J'])
    expect(keyLabels('Alt+ArrowUp', false)).toEqual(['Alt', '↑'])
  })
})
