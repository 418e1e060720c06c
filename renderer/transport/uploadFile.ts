import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import { unwrapOutcome } from '../../shared/contract/outcome.ts'
import type { ImportSource } from '../../shared/contract/records.ts'

const uploadedSchema = z.object({ upload: z.string() })

/** Sends a file's bytes to the host, for files without a path. */
export async function uploadFile(file: File, send: typeof fetch, origin = ''): Promise<ImportSource> {
  const query = new URLSearchParams({ name: file.name })
  const answer = await send(`${origin}/api/upload?${query}`, { method: 'POST', body: file })
    .then((response) => response.json() as Promise<unknown>)
    .catch((cause: unknown) => {
      throw new GalleyError('disconnected', {}, { cause })
    })
  return uploadedSchema.parse(unwrapOutcome(answer))
}
