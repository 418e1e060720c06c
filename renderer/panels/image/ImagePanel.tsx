import { ImageOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/AppContext.tsx'
import { useSessionState } from '../../app/useSession.ts'
import { useCommands } from '../../commands/CommandsContext.tsx'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import type { PageSession } from '../../session/pageSession.ts'
import styles from './ImagePanel.module.css'
import { ImageViewer } from './ImageViewer.tsx'

/** The page's scan, or the way to attach one. */
export function ImagePanel({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const { transport } = useApp()
  const commands = useCommands()
  const image = useSessionState(session, (state) => state.image)
  if (image !== null) {
    return <ImageViewer key={image.stamp} image={image} address={transport.imageUrl(session.id, image.stamp)} />
  }
  return (
    <div className={classes(styles.empty)}>
      <ImageOff aria-hidden />
      <p>{t('image.none')}</p>
      <Button onPress={() => commands.run('page.attachImage')}>{t('image.attach')}</Button>
    </div>
  )
}
