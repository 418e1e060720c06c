import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../shared/contract/error.ts'
import { isolatedParams } from '../../shared/text/printable.ts'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Kbd } from '../components/Kbd.tsx'
import { useApp } from './AppContext.tsx'

/** Asks before the open corpus is taken over from the computer that `corpusLockSilent` names. */
export function TakeOver({ params }: Pick<ErrorData, 'params'>) {
  const { t } = useTranslation('desk')
  const { corpora } = useApp()
  const [isAsking, setAsking] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const close = () => setAsking(false)
  const shown = isolatedParams(params)
  const confirm = async () => {
    close()
    setTaking(true)
    await corpora.takeOver(String(params.host), Number(params.seen))
    setTaking(false)
  }
  if (isTaking) return <p role="status">{t('takeOver.waiting', shown)}</p>
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('takeOver.open')}
      </Button>
      <Dialog
        isOpen={isAsking}
        role="alertdialog"
        width="narrow"
        title={t('takeOver.title', shown)}
        onClose={close}
        actions={
          <>
            <Button autoFocus variant="quiet" onPress={close}>
              {t('cancel')} <Kbd keys="Escape" />
            </Button>
            <Button variant="danger" onPress={() => void confirm()}>
              {t('takeOver.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('takeOver.lead', shown)}</p>
        <p>{t('takeOver.warning')}</p>
      </Dialog>
    </>
  )
}
