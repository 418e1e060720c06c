import { useTranslation } from 'react-i18next'
import { commandIds, commands, menus } from '../../shared/contract/commands.ts'
import { useAppState } from '../app/AppContext.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Kbd } from '../components/Kbd.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import styles from './KeysDialog.module.css'
import { OwnKeys } from './OwnKeys.tsx'

const reviewKeys = ['J', 'K', 'Enter', '1–9', 'E', 'X', 'W', 'A', 'Shift+A', 'Z', 'N', 'P'] as const

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
        <section className={classes(styles.group)}>
          <h3>{t('keys.inReview')}</h3>
          <dl>
            {reviewKeys.map((key) => (
              <div key={key}>
                <dt>{t(`keys.review.${key}`)}</dt>
                <dd>
                  <Kbd keys={key} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
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
