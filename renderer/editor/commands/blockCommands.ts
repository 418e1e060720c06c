import { joinBlocks, moveBlockBy, setRole } from '../../../shared/page/edits.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import { type Role, roles } from '../../../shared/page/page.ts'
import { seamOf } from '../../../shared/page/seamOf.ts'
import type { CommandHandler } from '../../commands/registry.ts'
import { caretAt } from '../binding/places.ts'
import { siblingsOf } from '../binding/siblingsOf.ts'
import type { SheetContext } from './sheetTools.ts'
import { selectedStretches, type Target, targetOf } from './target.ts'

export type SheetCommands = Readonly<Partial<Record<string, CommandHandler>>>

/** Commands on the block with the caret. */
export function blockCommands({ binding, open, split }: SheetContext): SheetCommands {
  const { session } = binding
  const target = () => targetOf(binding)
  const on = (run: (target: Target) => void, enabled: (target: Target) => boolean = () => true): CommandHandler => ({
    run() {
      const now = target()
      if (now !== undefined) run(now)
    },
    enabled() {
      const now = target()
      return now !== undefined && enabled(now)
    },
  })
  const next = ({ block }: Target) => siblingsOf(session.getState().page, block.id).after
  const move = (by: -1 | 1) =>
    on(({ block }) =>
      binding.edit((page) => moveBlockBy(page, block.id, by), {
        kind: 'correction',
        edit: by < 0 ? 'block.moveUp' : 'block.moveDown',
      }),
    )
  const become = (role: Role) =>
    on(
      ({ range }) => {
        const ids = selectedStretches(binding, range).map(({ block }) => block)
        binding.edit((page, newId) => ids.reduce((each, id) => setRole(each, id, role, newId), page), {
          kind: 'correction',
          edit: `block.role.${role}`,
        })
      },
      ({ block, range }) => range.isAcross || block.role !== role,
    )
  return {
    'block.joinNext': on(
      (now) => {
        const after = next(now)
        if (after !== undefined) joinWith({ binding }, now.block.id, after.id, 'block.joinNext')
      },
      (now) => next(now) !== undefined,
    ),
    'block.joinWith': on(
      ({ block }) => open({ kind: 'joinWith', block: block.id }),
      () => blocksOf(session.getState().page).length > 1,
    ),
    'block.split': on(split),
    'block.moveUp': move(-1),
    'block.moveDown': move(1),
    'block.moveTo': on(
      ({ block }) => open({ kind: 'moveTo', block: block.id }),
      () => session.getState().page.articles.length > 1,
    ),
    ...Object.fromEntries(roles.map((role) => [`block.role.${role}`, become(role)])),
  }
}

/** Joins two blocks and leaves the caret at the seam. */
export function joinWith({ binding }: Pick<SheetContext, 'binding'>, left: string, right: string, edit: string): void {
  const seam = seamOf(binding.session.getState().page, left, right)
  if (seam === null) return
  binding.edit(
    (page) => joinBlocks(page, left, right),
    { kind: 'correction', edit },
    () => caretAt(seam),
  )
}
