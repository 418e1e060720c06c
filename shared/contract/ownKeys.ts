import { z } from 'zod'
import { type CommandId, commandIds, commands, isCommandId } from './commands.ts'
import { type ErrorData, errorDataSchema } from './error.ts'
import { jsonFault } from './jsonFault.ts'

/** Keys of every command, the one that is shown first. */
export type KeyMap = Readonly<Record<CommandId, readonly string[]>>

/** Keys that a person gave to commands; the others keep the usual ones. */
export const ownKeysSchema = z.partialRecord(z.string(), z.array(z.string()).readonly()).readonly()
export type OwnKeys = z.infer<typeof ownKeysSchema>

/** A person's keys file: where it stands, what it says, and what in it could not be taken. */
export const keysFileSchema = z
  .object({
    path: z.string(),
    exists: z.boolean(),
    keys: ownKeysSchema,
    problems: z.array(errorDataSchema).readonly(),
  })
  .readonly()
export type KeysFile = z.infer<typeof keysFileSchema>

const modifiers: Readonly<Record<string, 'Mod' | 'Alt' | 'Shift'>> = {
  mod: 'Mod',
  ctrl: 'Mod',
  control: 'Mod',
  cmd: 'Mod',
  command: 'Mod',
  cmdorctrl: 'Mod',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
}
const named: Readonly<Record<string, string>> = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  ...Object.fromEntries(
    'ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End Enter Delete Insert'
      .split(' ')
      .map((name) => [name.toLowerCase(), name]),
  ),
}
const plain = /^(?:[a-z0-9,./;'[\]=\\`-]|f(?:[1-9]|1[0-9]|2[0-4]))$/

/** `shift + ctrl + j` → `Mod+Shift+J`, as the table of commands writes keys; null for what names no key. */
export function normalKeys(written: string): string | null {
  const parts = written.toLowerCase().split('+')
  const key = parts.pop()?.trim() ?? ''
  const held = parts.map((part) => modifiers[part.trim()])
  if (held.includes(undefined)) return null
  const name = named[key] ?? (plain.test(key) ? key.toUpperCase() : undefined)
  if (name === undefined) return null
  return [...(['Mod', 'Alt', 'Shift'] as const).filter((modifier) => held.includes(modifier)), name].join('+')
}

/** Keys that write or walk in the text by themselves and cannot be a command's. */
const belongsToText = (keys: string): boolean => !/^(?:Mod|Alt)\+|^(?:Shift\+)?F\d+$/.test(keys)

/** Splits with Enter and nothing else: the text itself handles it. */
const fixed: CommandId = 'block.split'

/** Copy, cut, paste and select all: without them text cannot be worked on. */
const ofEditing: readonly string[] = ['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Shift+V']

const entriesSchema = z.record(z.string(), z.unknown())

/**
 * What the text of a keys file says: JSON with commands and their keys, `{"block.joinNext": ["Ctrl+L"]}`. What is wrong
 * is passed over and told; a command that has no right keys left keeps the usual ones, one with none (`[]`) has none.
 */
export function readOwnKeys(text: string): Pick<KeysFile, 'keys' | 'problems'> {
  const problems: ErrorData[] = []
  const keys: Record<string, readonly string[]> = {}
  const owner = new Map<string, string>()
  for (const [command, written] of Object.entries(parse(text, problems))) {
    if (!isCommandId(command)) {
      problems.push({ code: 'keysCommand', params: { command } })
      continue
    }
    const wanted: readonly unknown[] = Array.isArray(written) ? written : [written]
    if (command === fixed) {
      if (wanted.join() !== commands[fixed].keys.join()) problems.push({ code: 'keysFixed', params: { command } })
      continue
    }
    const right = wanted.flatMap((each) => {
      const own = typeof each === 'string' ? normalKeys(each) : null
      const params = { command, keys: typeof each === 'string' ? each : JSON.stringify(each) }
      if (own === null) problems.push({ code: 'keysUnknown', params })
      else if (belongsToText(own)) problems.push({ code: 'keysTyping', params })
      else if (ofEditing.includes(own)) problems.push({ code: 'keysEditing', params })
      else if (owner.has(own)) problems.push({ code: 'keysTwice', params: { ...params, other: owner.get(own) ?? '' } })
      else {
        owner.set(own, command)
        return [own]
      }
      return []
    })
    if (right.length > 0 || wanted.length === 0) keys[command] = right
  }
  return { keys, problems }
}

const byteOrderMark = /^\uFEFF/

function parse(text: string, problems: ErrorData[]): Readonly<Record<string, unknown>> {
  // Some editors write it, and no parser takes it.
  const own = text.replace(byteOrderMark, '')
  try {
    return entriesSchema.parse(JSON.parse(own))
  } catch {
    // JSON of another shape is wrong where it begins.
    const fault = jsonFault(own) ?? own.search(/\S/)
    problems.push({ code: 'keysUnreadable', params: { line: own.slice(0, fault).split('\n').length } })
    return {}
  }
}

/** The keys that hold: a person's own ones, and the usual ones where these do not need them. */
export function keyMapOf(own: OwnKeys): KeyMap {
  const taken = new Set(Object.values(own).flat())
  const keysOf = (id: CommandId) => own[id] ?? commands[id].keys.filter((keys) => !taken.has(keys))
  return Object.fromEntries(commandIds.map((id) => [id, keysOf(id)])) as Record<CommandId, readonly string[]>
}

/** A keys file to begin with: every command with its usual keys. */
export const usualKeysText = (): string =>
  `${JSON.stringify(Object.fromEntries(commandIds.map((id) => [id, commands[id].keys])), null, 2)}\n`
