import { $create, DecoratorNode, type LexicalNode } from 'lexical'

/** A gap in the text: a chip between characters, without any text of its own. */
export class GapNode extends DecoratorNode<null> {
  override $config() {
    return this.config('gap', { extends: DecoratorNode })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span')
    element.dataset.gap = ''
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override decorate(): null {
    return null
  }

  override isInline(): boolean {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return false
  }
}

export const $createGapNode = (): GapNode => $create(GapNode)

export const $isGapNode = (node: LexicalNode | null | undefined): node is GapNode => node instanceof GapNode
