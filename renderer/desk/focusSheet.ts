export const sheetId = 'sheet'

/** Gives the focus to the text of the page. */
export const focusSheet = (): void =>
  document.querySelector<HTMLElement>(`#${sheetId} [contenteditable="true"]`)?.focus({ preventScroll: true })
