import { PlainTextExtension } from '@lexical/plain-text'
import { defineExtension, mergeRegister, safeCast } from 'lexical'
import type { PageSession } from '../session/pageSession.ts'
import { createPageBinding, type PageBinding } from './binding/pageBinding.ts'
import { registerFocus } from './binding/registerFocus.ts'
import { registerFreshSelection } from './binding/registerFreshSelection.ts'
import { registerStructureCommands } from './binding/registerStructureCommands.ts'
import { registerTextCommands } from './binding/registerTextCommands.ts'
import { ArticleNode } from './nodes/ArticleNode.ts'
import { BlockNode } from './nodes/BlockNode.ts'
import { GapNode } from './nodes/GapNode.ts'

export interface PageConfig {
  readonly session: PageSession | null
}

export interface PageOutput {
  readonly binding: PageBinding | null
}

/** Shows the page of a session in an editor and brings back what is edited there. */
export const PageExtension = defineExtension({
  name: '@galley/page',
  nodes: () => [ArticleNode, BlockNode, GapNode],
  dependencies: [PlainTextExtension],
  config: safeCast<PageConfig>({ session: null }),
  build: (editor, { session }): PageOutput => ({
    binding: session === null ? null : createPageBinding(editor, session),
  }),
  register(editor, _config, state) {
    const { binding } = state.getOutput()
    if (binding === null) return () => undefined
    return mergeRegister(
      registerFreshSelection(editor, binding),
      registerStructureCommands(editor, binding),
      registerTextCommands(editor, binding),
      registerFocus(editor),
      binding.connect(),
    )
  },
})
