import type { Page } from './page.ts'
import { setState } from './pageEdits.ts'

/** The first correction of a page also says that it is in progress: the page after an edit, with that said. */
export const beginWork = (before: Page, after: Page): Page =>
  before !== after && before.state === after.state && after.state.is === 'untouched'
    ? setState(after, { is: 'inProgress', reason: '' })
    : after
