import { useTranslation } from 'react-i18next'
import { commandIds, commands, menus } from '../../shared/contract/commands.ts'
import { useAppState } from '../app/AppContext.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Kbd } from '../components/Kbd.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import styles from './KeysDialog.module.css'
import { OwnKeys } from './OwnKeys.tsx'

const reviewKeys = ['J', 'K', 'Enter', '1–9', 'E', 'X', 'W', 'G', 'C', 'A', 'Shift+A', 'Z', 'N', 'P', 'Escape'] as const

const historyKeys = ['ArrowUp', 'ArrowDown', 'ArrowRight', 'Enter', 'S', 'B', 'W', 'D', 'N', 'P', 'Escape'] as const

const sheetKeys = [
  ['word', 'Alt'],
  ['character', 'Alt+Shift'],
] as const

/** Every command with its keys, as the table of commands has them. */
export function KeysDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation(['desk', 'menus', 'commands'])
  const keyMap = useAppState((state) => state.keys)
  const withKeys = commandIds.filter((id) => keyMap[id].length > 0)
  return (
    <Dialog isOpen width="wide" title={t('keys.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table is longer than its dialog and must scroll by keys. */}
      <div tabIndex={0} className={classes(styles.columns)}>
        {menus
          .filter((menu) => withKeys.some((id) => commands[id].menu === menu))
          .map((menu) => (
            <section key={menu} className={classes(styles.group)}>
              <h3>{t(`menus:${menu}`)}</h3>
              <dl>
                {withKeys
                  .filter((id) => commands[id].menu === menu)
                  .map((id) => (
                    <div key={id}>
                      <dt>{t(`commands:${id}`)}</dt>
                      <dd>
                        {keyMap[id].map((keys) => (
                          <Kbd key={keys} keys={keys} />
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        <PanelKeys title={t('keys.inReview')} keys={reviewKeys} nameOf={(key) => t(`keys.review.${key}`)} />
        <PanelKeys title={t('keys.inHistory')} keys={historyKeys} nameOf={(key) => t(`keys.history.${key}`)} />
        <section className={classes(styles.group)}>
          <h3>{t('keys.inSheet')}</h3>
          <dl>
            {sheetKeys.map(([gesture, modifiers]) => (
              <div key={gesture}>
                <dt>{t(`keys.sheet.${gesture}`)}</dt>
                <dd>
                  <Kbd keys={`${modifiers}+${t('keys.click')}`} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <OwnKeys />
    </Dialog>
  )
}

interface PanelKeysProps<K extends string> {
  readonly title: string
  readonly keys: readonly K[]
  readonly nameOf: (key: K) => string
}

/** Keys that act while a part of the window has the focus. */
function PanelKeys<K extends string>({ title, keys, nameOf }: PanelKeysProps<K>) {
  return (
    <section className={classes(styles.group)}>
      <h3>{title}</h3>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{nameOf(key)}</dt>
            <dd>
              <Kbd keys={key} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
