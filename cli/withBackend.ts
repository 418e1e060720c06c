import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backend } from '../backend/backend.ts'
import { createBackend } from '../backend/createBackend.ts'
import type { CliIo } from './io.ts'

/**
 * Runs `work` with a backend and closes it in any case. Settings and recent corpora of the person stay
 * untouched: the backend gets a folder of its own that is removed again.
 */
export async function withBackend<T>(io: CliIo, work: (backend: Backend) => Promise<T>): Promise<T> {
  const userData = await mkdtemp(join(tmpdir(), 'galley-cli-'))
  try {
    const { version, locale, seeds, worker } = io
    const backend = await createBackend({ host: 'cli', version, locale, userData, seeds, worker })
    try {
      return await work(backend)
    } finally {
      await backend.close()
    }
  } finally {
    await rm(userData, { recursive: true, force: true })
  }
}
