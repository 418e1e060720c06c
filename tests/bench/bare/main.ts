import { buildEditorFromExtensions } from '@lexical/extension'
import { PlainTextExtension } from '@lexical/plain-text'
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension } from 'lexical'

declare global {
  /** Shows these paragraphs in an editor that does nothing else. */
  var showParagraphs: (paragraphs: readonly string[]) => void
}

globalThis.showParagraphs = (paragraphs) => {
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'bare', namespace: 'bare', dependencies: [PlainTextExtension], $initialEditorState: null }),
  )
  editor.setRootElement(document.querySelector('main'))
  editor.update(
    () => {
      const root = $getRoot().clear()
      for (const text of paragraphs) root.append($createParagraphNode().append($createTextNode(text)))
    },
    { discrete: true },
  )
}
