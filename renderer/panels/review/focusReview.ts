import { reviewPanelId } from '../../app/reviewPanelId.ts'

/** Gives the keys to the finding that is being decided, so that single letters act. */
export function focusReview(): void {
  const panel = document.getElementById(reviewPanelId)
  const row = panel?.querySelector<HTMLElement>('[aria-current="true"]') ?? panel
  row?.focus()
}
