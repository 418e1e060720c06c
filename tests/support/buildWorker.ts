import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = new URL('../..', import.meta.url).pathname
const cache = join(root, 'node_modules/.cache/galley-worker')

const stampOfSources = (): string => {
  const hash = createHash('sha256')
  for (const layer of ['shared', 'backend'])
    for (const name of readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, layer, name)))
  return hash.digest('hex').slice(0, 20)
}

/** The analysis worker as a program, with the search worker beside it, built when its sources have changed. */
export const buildWorker = async (): Promise<URL> => {
  const folder = join(cache, stampOfSources())
  const file = join(folder, 'worker.js')
  if (!existsSync(file)) {
    await mkdir(cache, { recursive: true })
    const fresh = await mkdtemp(`${folder}-`)
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: fresh,
        rollupOptions: {
          input: { worker: join(root, 'backend/analysis/worker.ts'), search: join(root, 'backend/search/worker.ts') },
          output: { entryFileNames: '[name].js' },
        },
      },
    })
    // Another test may have been faster: its build is the same.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
  }
  return pathToFileURL(file)
}
