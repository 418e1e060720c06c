import { app, type Session, session, shell, type WebContents } from 'electron'
import { isOwnAddress } from './trustedSender.ts'

/** The only places outside of Galley that a link may open, in the person's own browser. */
export const externalOrigins: readonly string[] = ['https://www.w3.org', 'https://tei-c.org', 'https://www.unicode.org']

export function isAllowedExternal(address: string): boolean {
  try {
    return externalOrigins.includes(new URL(address).origin)
  } catch {
    return false
  }
}

function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }) => event.preventDefault()
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', stay)
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedExternal(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.on('will-download', (event) => event.preventDefault())
}

/** Denies every permission, download, foreign navigation and new window, for all windows to come. */
export function lockDown(): void {
  denyPermissions(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => confine(contents))
}
