import { useTranslation } from 'react-i18next'
import { Button } from '../components/Button.tsx'

export interface CancelOrDoProps {
  readonly onCancel: () => void
  /** What the dialog is for, as its button says it. */
  readonly label: string
  readonly isDisabled?: boolean
  readonly onDo: () => void
}

/** The buttons of a dialog that does one thing. */
export function CancelOrDo({ onCancel, label, isDisabled = false, onDo }: CancelOrDoProps) {
  const { t } = useTranslation('desk')
  return (
    <>
      <Button variant="quiet" onPress={onCancel}>
        {t('cancel')}
      </Button>
      <Button variant="primary" isDisabled={isDisabled} onPress={onDo}>
        {label}
      </Button>
    </>
  )
}
