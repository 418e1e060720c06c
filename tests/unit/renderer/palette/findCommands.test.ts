import { describe, expect, it } from 'vitest'
import { findCommands, type NamedCommand } from '../../../../renderer/palette/findCommands.ts'
import { spellsByPinyin } from '../../../../renderer/palette/spellsByPinyin.ts'
import { commandIds, commands } from '../../../../shared/contract/commands.ts'
import { createTranslator } from '../../../../shared/messages/translator.ts'

const { t: zh } = createTranslator('zh')
const { t: en } = createTranslator('en')
const named: readonly NamedCommand[] = commandIds.map((id) => ({
  id,
  name: zh(`commands:${id}`),
  menu: zh(`menus:${commands[id].menu}`),
  otherName: en(`commands:${id}`),
}))
const find = (typed: string) => findCommands(named, typed, spellsByPinyin).map(({ id }) => id)

describe('commands are found', () => {
  it('all of them, in their order, before anything is typed', () => {
    expect(find(' ')).toEqual(commandIds)
  })

  it('by a part of the name, those that begin with it first', () => {
    expect(find('段落').slice(0, 2)).toEqual(['block.moveUp', 'block.moveDown'])
    expect(find('上移')).toEqual(['block.moveUp', 'article.moveUp'])
    expect(find('下一').slice(0, 2).sort()).toEqual(['finding.next', 'page.next'])
  })

  it('by first letters and whole sounds of the pinyin', () => {
    expect(find('yxyd')[0]).toBe('block.joinNext')
    expect(find('yuxiayi')[0]).toBe('block.joinNext')
    expect(find('chexiao')[0]).toBe('history.undo')
    expect(find('qzz')).toEqual([])
    // As an input method shows them before they are chosen.
    expect(find("yu'xia'yi")[0]).toBe('block.joinNext')
  })

  it('by their English name in a Chinese window', () => {
    expect(find('join next')[0]).toBe('block.joinNext')
  })

  it('by menu and name together', () => {
    expect(find('文章 上移')).toEqual(['article.moveUp'])
  })
})
