import type { CommandId } from '../../shared/contract/commands.ts'
import { Kbd } from '../components/Kbd.tsx'
import { useCommandKeys } from './useCommandKeys.ts'

/** The keys of a command as caps; nothing where it has none. */
export function CommandKeys({ id }: { readonly id: CommandId }) {
  const keys = useCommandKeys(id)
  return keys === undefined ? null : <Kbd keys={keys} />
}
