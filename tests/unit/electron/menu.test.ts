import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { accelerator, menuTemplate } from '../../../electron/menu.ts'
import { commandIds, commands, menus } from '../../../shared/contract/commands.ts'
import { keyMapOf } from '../../../shared/contract/ownKeys.ts'
import { createTranslator } from '../../../shared/messages/translator.ts'

const usual = keyMapOf({})
const { t } = createTranslator('zh')
const submenuOf = (menu: MenuItemConstructorOptions) => menu.submenu as MenuItemConstructorOptions[]

describe('the menu', () => {
  test('has every command once, in its menu, named in the language', () => {
    const template = menuTemplate(t, () => {}, usual, 'linux')
    expect(template.map(({ id }) => id)).toEqual([...menus])
    const ids = template.flatMap((menu) => submenuOf(menu).flatMap(({ id }) => (id === undefined ? [] : [id])))
    expect(ids.sort()).toEqual([...commandIds].sort())
    for (const { label } of [...template, ...template.flatMap(submenuOf)])
      expect(label ?? '').not.toMatch(/^(commands|menus|hosts):/)
    for (const menu of template) expect(submenuOf(menu)[0]?.id).toMatch(/\./)
  })

  test('runs the command that was chosen', () => {
    const run: string[] = []
    const item = menuTemplate(t, (id) => run.push(id), usual, 'linux')
      .flatMap(submenuOf)
      .find(({ id }) => id === 'block.joinNext')
    ;(item as { click(): void }).click()
    expect(run).toEqual(['block.joinNext'])
  })

  test('shows the keys of commands and leaves them to the window', () => {
    const items = menuTemplate(t, () => {}, usual, 'linux').flatMap(submenuOf)
    const join = items.find(({ id }) => id === 'block.joinNext')
    expect(join).toMatchObject({ accelerator: 'CmdOrCtrl+J', registerAccelerator: false })
    expect(items.filter((item) => item.id && item.accelerator && item.registerAccelerator !== false)).toEqual([])
    expect(items.find(({ id }) => id === 'block.split')).not.toHaveProperty('accelerator')
  })

  test('offers what a Mac expects in its own menu', () => {
    const roles = (platform: NodeJS.Platform) =>
      menuTemplate(t, () => {}, usual, platform).flatMap((menu) => [
        menu.role,
        ...(submenuOf(menu) ?? []).map(({ role }) => role),
      ])
    expect(roles('darwin')).toContain('appMenu')
    expect(roles('darwin')).not.toContain('quit')
    expect(roles('win32')).toContain('quit')
  })
})

test.each([
  [['Alt+ArrowUp'], 'Alt+Up'],
  [['Mod+,'], 'CmdOrCtrl+,'],
  [['Shift+F8'], 'Shift+F8'],
  [['F8'], 'F8'],
  [['Enter'], null],
  [['x'], null],
  [[], null],
])('the keys %j are the accelerator %s', (keys, expected) => {
  expect(accelerator(keys)).toBe(expected)
})

test('every key of a command is one that Electron knows', () => {
  const known = /^((CmdOrCtrl|Alt|Shift)\+)*([A-Z0-9,.]|F\d{1,2}|Up|Down|Left|Right|Enter|PageUp|PageDown)$/
  for (const id of commandIds) expect(accelerator(commands[id].keys) ?? 'Enter').toMatch(known)
})
