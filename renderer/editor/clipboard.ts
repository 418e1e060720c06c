import { $selectAll, type LexicalEditor, PASTE_COMMAND } from 'lexical'

/** What can be done with the clipboard, and the keys that the system has for it. */
export const clipboardKeys = { cut: 'Mod+X', copy: 'Mod+C', paste: 'Mod+V', selectAll: 'Mod+A' } as const
export type ClipboardAct = keyof typeof clipboardKeys
export const clipboardActs = Object.keys(clipboardKeys) as readonly ClipboardAct[]
export const isClipboardAct = (key: string): key is ClipboardAct => Object.hasOwn(clipboardKeys, key)

/** How the surroundings of the editor reach the clipboard. */
export interface ClipboardAccess {
  /** Pastes as the system's key does; null in a browser, where the text has to be asked for. */
  readonly paste: (() => void) | null
  /** Hears that the browser does not let the clipboard be read. */
  readonly onRefused: () => void
}

async function pasteText(editor: LexicalEditor, onRefused: () => void): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => undefined)
  if (text === undefined) return onRefused()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData, cancelable: true }))
}

/** Does in the editor, which has the focus, what the key would do. */
export function runClipboardAct(editor: LexicalEditor, act: ClipboardAct, access: ClipboardAccess): void {
  if (act === 'selectAll') editor.update(() => void $selectAll())
  else if (act !== 'paste') {
    // Old, but the one way that needs no permission: the browser asks the editor as it does after the key.
    document.execCommand(act)
  } else if (access.paste !== null) access.paste()
  else void pasteText(editor, access.onRefused)
}
