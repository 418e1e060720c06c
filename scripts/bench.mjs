// Measures Galley and prints one JSON line a figure; ends with 1 when a bound is missed.
//   npm run bench [-- NAME…]   names as in tests/bench/NAME.bench.ts; all of them when none is given
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { ensureBuiltOrExit, root } from './ensureBuilt.mjs'

const folder = join(root, 'tests', 'bench')
// As deep under the root as the helpers of the end-to-end specs, which look for it three folders up.
const out = join(root, 'node_modules', '.cache', 'galley-bench')
const suffix = '.bench.ts'

const known = readdirSync(folder)
  .filter((name) => name.endsWith(suffix))
  .map((name) => basename(name, suffix))
const asked = process.argv.slice(2)
const strange = asked.filter((name) => !known.includes(name))
if (strange.length > 0) {
  process.stderr.write(`No such bench: ${strange.join(', ')}. There are: ${known.join(', ')}.\n`)
  process.exit(2)
}

await ensureBuiltOrExit()
const programs = readdirSync(join(folder, 'programs')).map((name) => basename(name, '.ts'))
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    emptyOutDir: false,
    rollupOptions: {
      input: {
        ...Object.fromEntries(known.map((name) => [name, join(folder, `${name}${suffix}`)])),
        ...Object.fromEntries(programs.map((name) => [name, join(folder, 'programs', `${name}.ts`)])),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})

let failed = false
for (const name of asked.length > 0 ? asked : known) {
  const { status } = spawnSync(process.execPath, [join(out, `${name}.mjs`)], { cwd: root, stdio: 'inherit' })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
