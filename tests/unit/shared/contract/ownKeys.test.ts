import { describe, expect, it } from 'vitest'
import { commandIds, commands } from '../../../../shared/contract/commands.ts'
import { keyMapOf, normalKeys, readOwnKeys, usualKeysText } from '../../../../shared/contract/ownKeys.ts'

const codes = (text: string) => readOwnKeys(text).problems.map(({ code }) => code)

describe('own keys', () => {
  it('are written in any order and case, with Ctrl or Cmd', () => {
    expect(normalKeys('shift + ctrl + j')).toBe('Mod+Shift+J')
    expect(normalKeys('Cmd+,')).toBe('Mod+,')
    expect(normalKeys('option+up')).toBe('Alt+ArrowUp')
    expect(normalKeys('f9')).toBe('F9')
    expect(['', 'Ctrl+', 'Hyper+J', 'Ctrl+JJ', 'F25'].map(normalKeys)).toEqual([null, null, null, null, null])
  })

  it('of the file that Galley makes are the usual ones of every command', () => {
    const { keys, problems } = readOwnKeys(usualKeysText())
    expect(problems).toEqual([])
    expect(keyMapOf(keys)).toEqual(keyMapOf({}))
    for (const id of commandIds) expect(keyMapOf({})[id]).toEqual(commands[id].keys)
  })

  it('replace the usual ones of their command and take them from others', () => {
    const { keys, problems } = readOwnKeys('{"block.joinNext": "Ctrl+E", "page.import": []}')
    expect(problems).toEqual([])
    const map = keyMapOf(keys)
    expect(map['block.joinNext']).toEqual(['Mod+E'])
    expect(map['page.export']).toEqual([])
    expect(map['page.import']).toEqual([])
    expect(map['history.undo']).toEqual(commands['history.undo'].keys)
  })

  it('that cannot be taken are said, and the others hold', () => {
    const text =
      '{"page.next": ["J", "Ctrl+Ü", "Alt+B"], "page.previous": "alt+b", "page.turn": "F9", "block.split": "F2"}'
    expect(codes(text)).toEqual(['keysTyping', 'keysUnknown', 'keysTwice', 'keysCommand', 'keysFixed'])
    expect(keyMapOf(readOwnKeys(text).keys)['page.next']).toEqual(['Alt+B'])
  })

  it('leave a command its usual ones where none of them can be taken, whatever is wrong', () => {
    for (const entry of ['"Ctrl+C"', '["J", "Ctrl+Ü"]', '3', 'null', '{}', '[3]']) {
      const { keys, problems } = readOwnKeys(`{"page.next": ${entry}}`)
      expect(problems.length, entry).toBeGreaterThan(0)
      expect(keyMapOf(keys)['page.next'], entry).toEqual(commands['page.next'].keys)
    }
    const text = '{"page.previous": "F9", "page.next": ["F9", 3, "F10"]}'
    expect(readOwnKeys(text).problems).toEqual([
      { code: 'keysTwice', params: { command: 'page.next', keys: 'F9', other: 'page.previous' } },
      { code: 'keysUnknown', params: { command: 'page.next', keys: '3' } },
    ])
    expect(keyMapOf(readOwnKeys(text).keys)['page.next']).toEqual(['F10'])
  })

  it('leave the usual ones in a file that is no JSON or of another shape', () => {
    for (const text of ['', '{', '[]', 'null']) {
      expect(codes(text), text).toEqual(['keysUnreadable'])
      expect(readOwnKeys(text).keys).toEqual({})
    }
  })

  it('say at which line the file cannot be read', () => {
    const lines = (text: string) => readOwnKeys(text).problems.map(({ params }) => params.line)
    expect(lines('{\n  "page.next": "F9"\n  "page.previous": "F10"\n}')).toEqual([3])
    expect(lines('{\n  "page.next": "F9"\n\n')).toEqual([2])
    expect(lines('{\n  "page.next": F9,\n  "page.previous": "F10"\n}\n')).toEqual([2])
    expect(lines('{\n  "page.next": “F9”,\n  "page.previous": "F10"\n}\n')).toEqual([2])
    expect(lines('{\n  "page.next": "F9",\n  "page.previous": ["F10",],\n  "view.pages": "F2"\n}\n')).toEqual([3])
    expect(lines('\n[\n]\n')).toEqual([2])
  })

  it('with one entry of another kind keep the others, and an editor’s byte order mark does no harm', () => {
    const { keys, problems } = readOwnKeys('\uFEFF{"page.next": 3, "page.previous": "F9"}')
    expect(problems).toEqual([{ code: 'keysUnknown', params: { command: 'page.next', keys: '3' } }])
    expect(keys).toEqual({ 'page.previous': ['F9'] })
  })

  it('never take copy, cut, paste and select all', () => {
    expect(codes('{"page.next": ["Ctrl+C", "ctrl+x", "Cmd+V", "Ctrl+Shift+V", "Ctrl+A"]}')).toEqual(
      Array.from({ length: 5 }, () => 'keysEditing'),
    )
  })
})
