const mac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

const caps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  Enter: '↵',
}
const modifiers: Readonly<Record<string, readonly [other: string, mac: string]>> = {
  Mod: ['Ctrl', '⌘'],
  Shift: ['Shift', '⇧'],
  Alt: ['Alt', '⌥'],
}

/** One label a key cap, in the order of this system: `Mod+Shift+J` → `Ctrl Shift J`, or `⌘ ⇧ J` on a Mac. */
export const keyLabels = (keys: string, onMac = mac): readonly string[] =>
  keys.split('+').map((key) => modifiers[key]?.[onMac ? 1 : 0] ?? caps[key] ?? key)
