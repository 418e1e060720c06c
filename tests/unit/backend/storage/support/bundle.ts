import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

/** Makes one module for plain Node of a TypeScript file and all that it imports; its path. */
export async function bundle(entry: string, plugins: readonly Plugin[] = []): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'galley-bundle-'))
  await build({
    configFile: false,
    root: outDir,
    logLevel: 'error',
    plugins: [...plugins],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return join(outDir, 'bundle.mjs')
}
