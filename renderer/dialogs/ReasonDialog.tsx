import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'
import { CancelOrDo } from './CancelOrDo.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'

/** Asks why a page is problematic. */
export function ReasonDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('states')
  const { pages } = useApp()
  const [reason, setReason] = useState(() => pages.session()?.getState().page.state.reason ?? '')
  const set = () => {
    if (reason.trim() === '') return
    pages.setState({ is: 'problematic', reason: reason.trim() })
    onClose()
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
