import { addMark, clearMarks } from '../../../shared/page/edits.ts'
import type { MarkKind } from '../../../shared/page/page.ts'
import type { CommandHandler } from '../../commands/registry.ts'
import type { SheetCommands } from './blockCommands.ts'
import type { SheetContext } from './sheetTools.ts'
import { selectedStretches, targetOf } from './target.ts'

/** Commands on the selected text: marks and notes. */
export function markCommands({ binding, open }: SheetContext): SheetCommands {
  const hasTarget = () => targetOf(binding) !== undefined
  const mark = (kind: Exclude<MarkKind, 'gap'>): CommandHandler => ({
    run() {
      const range = targetOf(binding)?.range
      if (range === undefined) return
      const stretches = selectedStretches(binding, range)
      binding.edit(
        (page) => stretches.reduce((each, { block, from, to }) => addMark(each, block, kind, from, to), page),
        {
          kind: 'correction',
          edit: `mark.${kind}`,
        },
      )
    },
    enabled: () => targetOf(binding)?.range.isCollapsed === false,
  })
  return {
    'mark.gap': {
      run() {
        const start = targetOf(binding)?.range.start
        if (start === undefined) return
        binding.edit((page) => addMark(page, start.block, 'gap', start.offset, start.offset), {
          kind: 'correction',
          edit: 'mark.gap',
        })
        binding.stepOverGap()
      },
      enabled: hasTarget,
    },
    'mark.unclear': mark('unclear'),
    'mark.sic': mark('sic'),
    'mark.supplied': mark('supplied'),
    'mark.clear': {
      run() {
        const range = targetOf(binding)?.range
        if (range === undefined) return
        const stretches = selectedStretches(binding, range)
        binding.edit(
          (page) => stretches.reduce((each, { block, from, to }) => clearMarks(each, block, from, to), page),
          {
            kind: 'correction',
            edit: 'mark.clear',
          },
        )
      },
      enabled: hasTarget,
    },
    'note.add': {
      run() {
        const target = targetOf(binding)
        if (target === undefined) return
        const { block, range } = target
        // Without a selection the note is on the whole block.
        const passage = range.isCollapsed ? undefined : selectedStretches(binding, range)[0]
        open({ kind: 'newNote', ...(passage ?? { block: block.id, from: 0, to: block.text.length }) })
      },
      enabled: hasTarget,
    },
  }
}
