import type { GalleyBridge } from '../../shared/contract/bridge.ts'
import { createHttpTransport } from './httpTransport.ts'
import { createIpcTransport } from './ipcTransport.ts'
import type { Transport } from './transport.ts'

/** The transport to the host that this window belongs to: the desktop where its preload lends a bridge. */
export function connect(): Transport {
  const { galley } = globalThis as { readonly galley?: GalleyBridge }
  return galley === undefined ? createHttpTransport() : createIpcTransport(galley)
}
