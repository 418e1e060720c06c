import type { GalleyBridge } from '../../shared/contract/bridge.ts'
import type { CallArgs, CallName, CallResult } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import { unwrapOutcome } from '../../shared/contract/outcome.ts'
import { createBetweenLetters } from './betweenLetters.ts'
import { imageAddress } from './imageAddress.ts'
import { isAwaited } from './isAwaited.ts'
import type { Transport } from './transport.ts'
import { uploadFile } from './uploadFile.ts'

/** The way to the desktop host, which lives and ends with its window: the connection is never lost alone. */
export function createIpcTransport(
  bridge: GalleyBridge,
  send: typeof fetch = (input, init) => fetch(input, init),
): Transport {
  const whenFree = createBetweenLetters()
  return {
    async call<N extends CallName>(name: N, args: CallArgs<N>) {
      const answer = await bridge.call(name, args).catch((cause: unknown) => {
        throw new GalleyError('disconnected', {}, { cause })
      })
      return unwrapOutcome(answer) as CallResult<N>
    },
    onEvent: (listener) =>
      bridge.onEvent((event) => (isAwaited(event) ? listener(event) : whenFree(() => listener(event)))),
    onConnection: () => () => {},
    async offerFile(file) {
      const path = bridge.pathForFile(file)
      return path === '' ? uploadFile(file, send) : { path }
    },
    imageUrl: imageAddress,
    desktop: {
      chooseFiles: (kind) => bridge.chooseFiles(kind),
      chooseFolder: (purpose) => bridge.chooseFolder(purpose),
      revealInFolder: (path) => bridge.revealInFolder(path),
      paste: () => bridge.paste(),
      onCommand: (listener) => bridge.onCommand(listener),
      setUnsaved: (unsaved) => bridge.setUnsaved(unsaved),
    },
  }
}
