import { dispatch } from '../../backend/dispatch.ts'
import { createInProcessTransport, sendInProcess } from '../support/inProcessTransport.ts'
import { contractSuite } from './contractSuite.ts'

contractSuite('in one process', async (backend) => {
  const send = sendInProcess(backend)
  return {
    transport: createInProcessTransport(backend),
    sendRaw: (name, args) => dispatch(backend.handlers, name, args),
    fetchAddress: (address) => send(address),
    close: async () => {},
  }
})
