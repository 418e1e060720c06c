import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one for Enter last. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'normal' | 'wide'
  /** False: only its buttons close it. */
  readonly isDismissable?: boolean
  readonly role?: 'dialog' | 'alertdialog'
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, width = 'normal', isDismissable = true, role = 'dialog' } = props
  const { t } = useTranslation('desk')
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={isDismissable}
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog role={role} className={classes(styles.dialog)}>
          <header className={classes(styles.head)}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            <IconButton label={t('close')} icon={<X aria-hidden />} onPress={onClose} />
          </header>
          <div className={classes(styles.body)}>{children}</div>
          {actions === undefined ? null : <footer className={classes(styles.actions)}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
