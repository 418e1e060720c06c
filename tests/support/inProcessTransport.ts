import type { Backend } from '../../backend/backend.ts'
import { dispatch } from '../../backend/dispatch.ts'
import { createFileRoutes } from '../../backend/hosting/fileRoutes.ts'
import { imageAddress } from '../../renderer/transport/imageAddress.ts'
import type { Transport } from '../../renderer/transport/transport.ts'
import { uploadFile } from '../../renderer/transport/uploadFile.ts'
import type { CallArgs, CallName, CallResult } from '../../shared/contract/calls.ts'
import { unwrapOutcome } from '../../shared/contract/outcome.ts'

const origin = 'http://in-process'

/** Requests for scans and uploads, answered by the routes that every host uses. */
export const sendInProcess = (backend: Backend, rendererRoot = '/nowhere'): typeof fetch => {
  const files = createFileRoutes({ backend, rendererRoot })
  return (input, init) => files(new Request(new URL(String(input), origin), init))
}

/** A window and its backend in one process: values cross by copy, arguments and results are checked. */
export function createInProcessTransport(backend: Backend): Transport {
  const send = sendInProcess(backend)
  return {
    async call<N extends CallName>(name: N, args: CallArgs<N>) {
      const outcome = await dispatch(backend.handlers, name, structuredClone(args), { checkResults: true })
      return structuredClone(unwrapOutcome(outcome)) as CallResult<N>
    },
    onEvent: (listener) => backend.onEvent((event) => listener(structuredClone(event))),
    onConnection: () => () => {},
    offerFile: (file) => uploadFile(file, send),
    imageUrl: imageAddress,
    desktop: null,
  }
}
