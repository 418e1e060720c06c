import type { MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import { type CommandId, commandIds, commands, type MenuId, menus } from '../shared/contract/commands.ts'
import type { KeyMap } from '../shared/contract/ownKeys.ts'

const keyNames: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** Electron's name of a key; null for keys that belong to typing, which a menu must not take. */
export function accelerator(keys: readonly string[]): string | null {
  const [key] = keys
  if (key === undefined || !/\+|^F\d+$/.test(key)) return null
  return key
    .split('+')
    .map((part) => keyNames[part] ?? part)
    .join('+')
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the system does by itself, at the end of its menu. */
function systemItems(menu: MenuId, t: TFunction, mac: boolean): MenuItemConstructorOptions[] {
  const item = (role: NonNullable<MenuItemConstructorOptions['role']>, label: string) => ({
    role,
    label: t(`hosts:menu.${label}`),
  })
  if (menu === 'file') return mac ? [] : [separator, item('quit', 'quit')]
  if (menu === 'edit')
    return [
      separator,
      item('cut', 'cut'),
      item('copy', 'copy'),
      item('paste', 'paste'),
      separator,
      item('selectAll', 'selectAll'),
    ]
  if (menu === 'view')
    return [
      separator,
      item('zoomIn', 'zoomIn'),
      item('zoomOut', 'zoomOut'),
      item('resetZoom', 'resetZoom'),
      separator,
      item('togglefullscreen', 'fullScreen'),
    ]
  if (menu === 'help' && !mac) return [separator, item('about', 'about')]
  return []
}

/**
 * The application menu, from the commands and the language files. Keys are shown here and handled by
 * the window, which knows whether a composition is under way.
 */
export function menuTemplate(
  t: TFunction,
  run: (command: CommandId) => void,
  keyMap: KeyMap,
  platform: NodeJS.Platform = process.platform,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const commandItem = (id: CommandId): MenuItemConstructorOptions => {
    const keys = accelerator(keyMap[id])
    return {
      id,
      label: t(`commands:${id}`),
      click: () => run(id),
      ...(keys === null ? {} : { accelerator: keys, registerAccelerator: false }),
    }
  }
  const application: MenuItemConstructorOptions[] = mac ? [{ role: 'appMenu' }] : []
  const own = menus.map((menu) => ({
    id: menu,
    label: t(`menus:${menu}`),
    submenu: [...commandIds.filter((id) => commands[id].menu === menu).map(commandItem), ...systemItems(menu, t, mac)],
  }))
  return [...application, ...own]
}
