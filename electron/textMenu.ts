import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'

type Asked = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>

/** What can be done with text where the window has no menu of its own: in fields, and on pages that are only read. */
export function textMenu({ isEditable, editFlags, selectionText }: Asked, t: TFunction): MenuItemConstructorOptions[] {
  const item = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
    role,
    label: t(`hosts:menu.${role}`),
    enabled,
  })
  const copy = item('copy', editFlags.canCopy && selectionText !== '')
  const selectAll = item('selectAll', editFlags.canSelectAll)
  if (!isEditable) return [copy, selectAll]
  return [item('cut', editFlags.canCut && selectionText !== ''), copy, item('paste', editFlags.canPaste), selectAll]
}

/** Shows it when the window leaves the asking to the system. */
export function showTextMenus(window: BrowserWindow, translate: () => TFunction): void {
  window.webContents.on('context-menu', (_event, asked) => {
    Menu.buildFromTemplate(textMenu(asked, translate())).popup({ window })
  })
}
