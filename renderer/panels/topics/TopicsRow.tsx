import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSessionState } from '../../app/useSession.ts'
import { classes } from '../../components/classes.ts'
import { Popover } from '../../components/Popover.tsx'
import { ProposedTopics } from './ProposedTopics.tsx'
import { TopicChips, type TopicChipsProps } from './TopicChips.tsx'
import { TopicPicker } from './TopicPicker.tsx'
import styles from './TopicsRow.module.css'

/** An article's topics as chips, each to be removed, those that are proposed, and the way to add others. */
export function TopicsRow({ session, article }: TopicChipsProps) {
  const { t } = useTranslation('desk')
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes(styles.row)}>
      <TopicChips session={session} article={article} />
      {readOnly ? null : <ProposedTopics session={session} article={article} />}
      {readOnly ? null : (
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button className={classes(styles.add)} aria-label={t('topics.add')}>
            <Plus aria-hidden /> {t('topics.one')}
          </Button>
          <Popover label={t('topics.add')} placement="bottom start">
            <TopicPicker session={session} article={article.id} onDone={() => setOpen(false)} />
          </Popover>
        </DialogTrigger>
      )}
    </div>
  )
}
