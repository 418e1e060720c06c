import type { Dismissal, Page, PageState } from './page.ts'

/** Says how far a page is; a reason is kept for problematic pages only. */
export function setState(page: Page, { is, reason }: PageState): Page {
  const state: PageState = { is, reason: is === 'problematic' ? reason : '' }
  return state.is === page.state.is && state.reason === page.state.reason ? page : { ...page, state }
}

/** Remembers that a person dismissed a finding, so that it does not come back. */
export function dismissFinding(page: Page, { check, fingerprint }: Dismissal): Page {
  if (page.dismissed.some((other) => other.fingerprint === fingerprint)) return page
  return { ...page, dismissed: [...page.dismissed, { check, fingerprint }] }
}

/** Lets a dismissed finding come back. */
export function restoreFinding(page: Page, fingerprint: string): Page {
  const dismissed = page.dismissed.filter((other) => other.fingerprint !== fingerprint)
  return dismissed.length === page.dismissed.length ? page : { ...page, dismissed }
}
