import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'
import { CancelOrDo } from './CancelOrDo.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'

export interface ReasonDialogProps extends DialogCloseProps {
  /** Pages by id; null for the one on the desk. */
  readonly of: readonly string[] | null
}

/** Asks why pages are problematic. */
export function ReasonDialog({ of, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('states')
  const { pages, jobs } = useApp()
  const [reason, setReason] = useState(
    () => (of === null ? pages.session()?.getState().page.state.reason : undefined) ?? '',
  )
  const set = () => {
    if (reason.trim() === '') return
    const state = { is: 'problematic', reason: reason.trim() } as const
    onClose()
    if (of === null) pages.setState(state)
    else void jobs.setState(of, state)
  }
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('reasonTitle')}
      onClose={onClose}
      actions={<CancelOrDo onCancel={onClose} label={t('set')} isDisabled={reason.trim() === ''} onDo={set} />}
    >
      <TextField
        autoFocus
        label={t('reason')}
        placeholder={t('reasonHint')}
        maxLength={500}
        value={reason}
        onChange={setReason}
        onSubmit={set}
      />
    </Dialog>
  )
}
