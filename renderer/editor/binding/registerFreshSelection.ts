import { type LexicalEditor, registerEventListener } from 'lexical'
import type { PageBinding } from './pageBinding.ts'

/** A key acts on what is selected when it is pressed: what the browser tells of the selection comes after the key. */
export function registerFreshSelection(editor: LexicalEditor, binding: PageBinding): () => void {
  return editor.registerRootListener((root) => {
    if (root === null) return
    return registerEventListener(root, 'keydown', binding.refresh, true)
  })
}
