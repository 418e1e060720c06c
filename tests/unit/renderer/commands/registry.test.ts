import { describe, expect, it } from 'vitest'
import { createCommandRegistry } from '../../../../renderer/commands/registry.ts'

const handler = (log: string[], name: string, enabled = true) => ({
  run: () => void log.push(name),
  enabled: () => enabled,
})

describe('the command registry', () => {
  it('runs the handler that was registered last, and the one before it once that is gone', () => {
    const log: string[] = []
    const commands = createCommandRegistry()
    commands.register('history.undo', handler(log, 'first'))
    const remove = commands.register('history.undo', handler(log, 'second'))
    expect(commands.run('history.undo')).toBe(true)
    remove()
    commands.run('history.undo')
    expect(log).toEqual(['second', 'first'])
  })

  it('does nothing for a command that is disabled or that nobody handles', () => {
    const log: string[] = []
    const commands = createCommandRegistry()
    commands.register('history.redo', handler(log, 'redo', false))
    expect(commands.run('history.redo')).toBe(false)
    expect(commands.run('block.joinNext')).toBe(false)
    expect(commands.enabled('history.redo')).toBe(false)
    expect(log).toEqual([])
  })

  it('tells its listeners when handlers come and go, until they leave', () => {
    const commands = createCommandRegistry()
    let told = 0
    const leave = commands.subscribe(() => {
      told += 1
    })
    const remove = commands.register('help.keys', handler([], 'keys'))
    remove()
    leave()
    commands.register('help.keys', handler([], 'keys'))
    expect(told).toBe(2)
  })
})
