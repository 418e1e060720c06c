import { protocol } from 'electron'
import type { Backend } from '../backend/backend.ts'
import { createFileRoutes } from '../backend/hosting/fileRoutes.ts'
import { appOrigin } from './channels.ts'
import { isOwnAddress } from './trustedSender.ts'

const scheme = new URL(appOrigin).protocol.slice(0, -1)

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])

/** Answers `galley://app/…` with the window's files, scans and uploads: no `file://` anywhere. */
export function serveWindow(backend: Backend, rendererRoot: string): void {
  const files = createFileRoutes({ backend, rendererRoot })
  protocol.handle(scheme, (request) =>
    isOwnAddress(request.url) ? files(request) : new Response(null, { status: 403 }),
  )
}
