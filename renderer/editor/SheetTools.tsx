import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionDependency } from '@lexical/react/useExtensionComponent'
import { INSERT_PARAGRAPH_COMMAND } from 'lexical'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Article } from '../../shared/page/page.ts'
import { caretAt } from './binding/places.ts'
import { type ClipboardAccess, runClipboardAct } from './clipboard.ts'
import type { OpenTool, SheetContext } from './commands/sheetTools.ts'
import { useSheetCommands } from './commands/useSheetCommands.ts'
import { paintMarks } from './marks/paintMarks.ts'
import { OpenedTool } from './OpenedTool.tsx'
import { type BlockWatch, watchBlocks } from './overlay/blockWatch.ts'
import { SheetLayer } from './overlay/SheetLayer.tsx'
import { PageExtension } from './PageExtension.ts'
import { useContextMenu } from './useContextMenu.ts'
import { usePick } from './usePick.ts'
import { useReveal } from './useReveal.ts'

export interface SheetToolsProps {
  readonly clipboard: ClipboardAccess
  readonly renderTopics: (article: Article) => ReactNode
}

/** All that stands over the sheet and beside it, and what the commands of the sheet do. */
export function SheetTools({ renderTopics, clipboard }: SheetToolsProps) {
  const [editor] = useLexicalComposerContext()
  const { binding } = useExtensionDependency(PageExtension).output
  const [tool, setTool] = useState<OpenTool | null>(null)
  const [watch, setWatch] = useState<BlockWatch | null>(null)
  const afterTool = useRef<(() => void) | null>(null)
  const context = useMemo(
    (): SheetContext | null =>
      binding === null
        ? null
        : {
            binding,
            open(opened) {
              const { selection } = binding.session.getState()
              if (opened.kind === 'roles' && selection?.focus.block !== opened.block) {
                binding.select(caretAt({ block: opened.block, offset: 0 }))
              }
              setTool(opened)
            },
            split: () => {
              editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
            },
            useClipboard(act) {
              afterTool.current = () => runClipboardAct(editor, act, clipboard)
            },
          },
    [binding, editor, clipboard],
  )

  useEffect(() => {
    let end: () => void = () => undefined
    const stop = editor.registerRootListener((root) => {
      end()
      end = () => undefined
      setWatch(null)
      if (root === null || binding === null) return
      const watching = watchBlocks(editor, root)
      const stopPainting = paintMarks(editor, binding.session, watching)
      end = () => {
        stopPainting()
        watching.end()
      }
      setWatch(watching)
    })
    return () => {
      stop()
      end()
    }
  }, [editor, binding])

  // The sheet has the keys again when a tool closes, but not when the next one opens.
  const hadTool = useRef(false)
  useEffect(() => {
    if (tool === null && hadTool.current) {
      editor.focus(() => {
        const work = afterTool.current
        afterTool.current = null
        work?.()
      })
    }
    hadTool.current = tool !== null
  }, [tool, editor])

  if (context === null) return null
  return (
    <>
      <SheetHandlers context={context} watch={watch} />
      {watch === null ? null : <SheetLayer context={context} watch={watch} renderTopics={renderTopics} />}
      {tool === null ? null : <OpenedTool context={context} tool={tool} onOpen={setTool} />}
    </>
  )
}

function SheetHandlers({ context, watch }: { readonly context: SheetContext; readonly watch: BlockWatch | null }) {
  useSheetCommands(context)
  useReveal(context, watch)
  useContextMenu(context)
  usePick(context)
  return null
}
