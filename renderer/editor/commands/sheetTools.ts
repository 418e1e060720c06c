import type { PageBinding } from '../binding/pageBinding.ts'
import type { ClipboardAct } from '../clipboard.ts'

/** What a command of the sheet can open. */
export type OpenTool =
  | { readonly kind: 'joinWith' | 'moveTo' | 'swapTitles'; readonly block: string }
  | { readonly kind: 'newNote'; readonly block: string; readonly from: number; readonly to: number }
  | { readonly kind: 'notes'; readonly block: string; readonly anchor: Element }
  | { readonly kind: 'roles' | 'menu'; readonly block: string; readonly anchor: Element }

/** What the commands of the sheet work with. */
export interface SheetContext {
  readonly binding: PageBinding
  readonly open: (tool: OpenTool) => void
  /** Does what Enter does. */
  readonly split: () => void
  /** Does what the system's key does, once the sheet has the keys again. */
  readonly useClipboard: (act: ClipboardAct) => void
}
