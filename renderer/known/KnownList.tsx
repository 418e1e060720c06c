import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../components/classes.ts'
import { Kbd } from '../components/Kbd.tsx'
import { RowList } from '../components/RowList.tsx'
import { useActiveRow } from '../components/useActiveRow.ts'
import styles from './KnownDialog.module.css'

export interface KnownListProps {
  readonly words: readonly string[]
  /** Whether they are those that fit what was typed. */
  readonly isFiltered: boolean
  /** Null where nothing can be changed. */
  readonly onRemove: ((word: string) => void) | null
}

const rowHeight = 32
const itself = (word: string) => word

export function KnownList({ words, isFiltered, onRemove }: KnownListProps) {
  const { t } = useTranslation('desk')
  const { active, choose } = useActiveRow(words, itself)
  return (
    <div className={classes(styles.list)}>
      <RowList
        label={t('known.title')}
        rows={words}
        keyOf={itself}
        rowHeight={rowHeight}
        active={active}
        onActive={choose}
        empty={t(isFiltered ? 'known.none' : 'known.empty')}
        onKey={(key, word) => {
          if ((key !== 'Delete' && key !== 'Backspace') || onRemove === null) return false
          onRemove(word)
          return true
        }}
      >
        {(word) => (
          <>
            <bdi className={classes(styles.word)}>{word}</bdi>
            {onRemove === null ? null : (
              // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the list takes Delete.
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
              <span
                className={classes(styles.remove)}
                title={t('known.remove', { word })}
                onClick={() => onRemove(word)}
              >
                <X aria-hidden />
              </span>
            )}
          </>
        )}
      </RowList>
      {words.length === 0 || onRemove === null ? null : (
        <p className={classes(styles.keys)}>
          <Kbd keys="Delete" /> {t('known.removeKey')}
        </p>
      )}
    </div>
  )
}
