/** What every dialog is given: how it ends. */
export interface DialogCloseProps {
  readonly onClose: () => void
}
