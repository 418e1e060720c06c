import { type CommandId, commandIds } from '../../shared/contract/commands.ts'
import type { KeyMap } from '../../shared/contract/ownKeys.ts'

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

/** Keys of input methods carry this code, even where `isComposing` is not set yet or no more. */
const composingKeyCode = 229

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

const marks: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
}

const nameOf = (event: KeyPress): string => {
  const letter = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code)
  if (letter !== null) return letter[1] ?? letter[2] ?? ''
  const mark = marks[event.code]
  if (mark !== undefined) return mark
  return event.code === 'NumpadEnter' ? 'Enter' : event.key
}

const lookups = new WeakMap<KeyMap, ReadonlyMap<string, CommandId>>()

/** Commands by their keys, the first one of those that share some: worked out once, not with every letter. */
function lookupOf(keyMap: KeyMap): ReadonlyMap<string, CommandId> {
  const known = lookups.get(keyMap)
  if (known !== undefined) return known
  const lookup = new Map(commandIds.toReversed().flatMap((id) => keyMap[id].map((keys) => [keys, id] as const)))
  lookups.set(keyMap, lookup)
  return lookup
}

/** The command that a key press asks for, if any; none while an input method composes. */
export function commandOfKey(event: KeyPress, keyMap: KeyMap, mac = isMac): CommandId | undefined {
  if (event.isComposing || event.keyCode === composingKeyCode) return undefined
  // On a Mac Ctrl is no command key here, on a PC the Windows key is none.
  if (mac ? event.ctrlKey : event.metaKey) return undefined
  const mod = mac ? event.metaKey : event.ctrlKey
  const name = nameOf(event)
  const keys = [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', name].filter(Boolean).join('+')
  return lookupOf(keyMap).get(keys)
}

/** Keys that only the text itself handles: a letter key that edits must not act from a button. */
const ofTextAlone: readonly CommandId[] = ['block.split']

/** Listens on `target` and runs what the keys ask for; returns the end of listening. */
export function listenToKeys(target: EventTarget, keyMap: () => KeyMap, run: (id: CommandId) => boolean): () => void {
  const onKeyDown = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return
    const id = commandOfKey(event, keyMap()) ?? (asksForHelp(event) ? 'help.keys' : undefined)
    if (id === undefined || ofTextAlone.includes(id)) return
    if (isFieldKey(event, id)) return
    if (run(id)) event.preventDefault()
  }
  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}

/** Undo and redo inside a field of the tool belong to that field. */
function isFieldKey(event: KeyboardEvent, id: CommandId): boolean {
  const field = event.target
  const inField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return inField && (id === 'history.undo' || id === 'history.redo')
}

/** A question mark is text in a field and in the sheet, and a call for help elsewhere. */
function asksForHelp(event: KeyboardEvent): boolean {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return false
  const { target } = event
  const takesText =
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  return !takesText
}
