import { type BrowserWindow, dialog } from 'electron'
import type { TFunction } from 'i18next'

/** Keeps a window open while something in it is unsaved. */
export interface CloseGuard {
  setUnsaved(unsaved: boolean): void
}

/**
 * A closing window first gets `grace` milliseconds to write what is under way; only when that does not
 * succeed the person is asked, and staying is the default.
 */
export function guardClosing(window: BrowserWindow, translate: () => TFunction, grace = 3000): CloseGuard {
  let unsaved = false
  let agreed = false
  let asking = false
  let settled: () => void = () => {}

  const written = () =>
    new Promise<void>((resolve) => {
      settled = resolve
      setTimeout(resolve, grace).unref()
    })

  async function mayClose(): Promise<boolean> {
    await written()
    if (!unsaved) return true
    const t = translate()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('hosts:unsavedTitle'),
      detail: t('hosts:unsavedDetail'),
      buttons: [t('hosts:stay'), t('hosts:closeAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 1 || !unsaved
  }

  async function ask(): Promise<void> {
    asking = true
    agreed = await mayClose()
    asking = false
    if (agreed && !window.isDestroyed()) window.close()
  }

  window.on('close', (event) => {
    if (agreed || !unsaved) return
    event.preventDefault()
    if (!asking) void ask()
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (agreed) event.preventDefault()
  })
  return {
    setUnsaved(value) {
      unsaved = value
      if (!value) settled()
    },
  }
}
