import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical'
import { type Role, roleSchema } from '../../../shared/page/page.ts'
import { recordIdState } from './recordId.ts'

const roleState = createState('role', {
  parse: (value): Role => roleSchema.catch('body').parse(value),
})

const tagOf = (role: Role): 'h2' | 'h3' | 'p' => (role === 'headline' ? 'h2' : role === 'crosshead' ? 'h3' : 'p')

/** One block of the page; its children are text and gaps alone. */
export class BlockNode extends ElementNode {
  override $config() {
    return this.config('block', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: recordIdState },
        { flat: true, stateConfig: roleState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const role = this.getRole()
    const element = document.createElement(tagOf(role))
    element.dataset.block = this.getRecordId()
    element.dataset.role = role
    return element
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    const role = this.getRole()
    if (tagOf(role) !== tagOf($getState(before, roleState, 'direct'))) return true
    element.dataset.role = role
    return false
  }

  getRecordId(): string {
    return $getState(this, recordIdState)
  }

  getRole(): Role {
    return $getState(this, roleState)
  }

  setRole(role: Role): this {
    return $setState(this, roleState, role)
  }
}

export const $createBlockNode = (id: string, role: Role): BlockNode =>
  $setState($create(BlockNode), recordIdState, id).setRole(role)

export const $isBlockNode = (node: LexicalNode | null | undefined): node is BlockNode => node instanceof BlockNode
