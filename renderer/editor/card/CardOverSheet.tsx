import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type RefObject, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useCommand } from '../../commands/CommandsContext.tsx'
import { currentFinding, nextFinding } from '../../panels/review/walkFindings.ts'
import { $placeAtPoint } from '../binding/placeAtPoint.ts'
import type { SheetContext } from '../commands/sheetTools.ts'
import type { BlockWatch } from '../overlay/blockWatch.ts'
import { createCardControl } from './cardControl.ts'
import { SheetCard } from './SheetCard.tsx'

export interface CardOverSheetProps {
  readonly context: SheetContext
  readonly watch: BlockWatch
  /** Where chips stand, which show the card of their finding too. */
  readonly layer: RefObject<HTMLElement | null>
}

/** The card of a finding, while the pointer rests on its mark, its chip has the focus, or it was asked for by its key. */
export function CardOverSheet({ context: { binding }, watch, layer }: CardOverSheetProps) {
  const [editor] = useLexicalComposerContext()
  const { session } = binding
  const control = useMemo(
    () => createCardControl(session, watch, (x, y) => editor.read(() => $placeAtPoint(x, y))),
    [session, watch, editor],
  )
  const card = useSyncExternalStore(control.subscribe, control.shown)

  useEffect(() => {
    const { root } = watch
    const tools = layer.current
    const chipOf = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-chip]') : null
    const onComing = (event: Event) => {
      const chip = chipOf(event)
      if (chip?.dataset.chip !== undefined) control.peekAt(chip.dataset.chip, chip.firstElementChild ?? chip)
    }
    const onGoing = (event: Event) => {
      if (chipOf(event) !== null) control.leave()
    }
    root.addEventListener('pointermove', control.hover)
    root.addEventListener('pointerleave', control.leave)
    tools?.addEventListener('pointerover', onComing)
    tools?.addEventListener('focusin', onComing)
    tools?.addEventListener('pointerout', onGoing)
    tools?.addEventListener('focusout', onGoing)
    return () => {
      root.removeEventListener('pointermove', control.hover)
      root.removeEventListener('pointerleave', control.leave)
      tools?.removeEventListener('pointerover', onComing)
      tools?.removeEventListener('focusin', onComing)
      tools?.removeEventListener('pointerout', onGoing)
      tools?.removeEventListener('focusout', onGoing)
      control.end()
    }
  }, [control, watch, layer])

  const asked = () => {
    const state = session.getState()
    const peeked = state.findings.find(({ id }) => id === card?.finding)
    return peeked ?? currentFinding(state) ?? nextFinding(state, 1)
  }
  useCommand(
    'finding.card',
    () => {
      const finding = asked()
      const place = finding?.places[0]
      if (finding === undefined || place === undefined) return
      if (card?.finding !== finding.id) session.reveal({ block: place.block, offset: place.from })
      session.lookAt(finding.id)
      control.open(finding)
    },
    () => session.getState().findings.length > 0,
  )
  if (card === null) return null
  return <SheetCard {...{ session, watch, control, card }} onBack={() => editor.focus()} />
}
