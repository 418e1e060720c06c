import { createServer } from '../../server/createServer.ts'
import { createHttpClient } from '../support/httpClient.ts'
import { contractSuite } from './contractSuite.ts'

contractSuite('over HTTP', async (backend) => {
  const server = await createServer({ backend, rendererRoot: '/nowhere', checkResults: true })
  const client = await createHttpClient(server)
  return {
    transport: client.transport,
    async sendRaw(name, args) {
      const response = await fetch(`${server.origin}/api/call/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...client.headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(args),
      })
      return response.json()
    },
    fetchAddress: (address) => fetch(address, { headers: client.headers }),
    async close() {
      client.close()
      await server.close()
    },
  }
})
