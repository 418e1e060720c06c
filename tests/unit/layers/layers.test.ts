import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin', 'biome')

const forbidden: readonly (readonly [layer: string, module: string])[] = [
  ['shared', 'node:fs'],
  ['shared', 'react'],
  ['shared', 'lexical'],
  ['shared', 'electron'],
  ['shared', '../backend/backend.ts'],
  ['shared', '../renderer/main.tsx'],
  ['shared', '../../renderer/main.tsx'],
  ['backend', 'electron'],
  ['backend', 'react'],
  ['backend', 'hono'],
  ['backend', '../server/createServer.ts'],
  ['backend', '../electron/ipc.ts'],
  ['backend', '../../electron/ipc.ts'],
  ['backend', '../renderer/main.tsx'],
  ['electron', '../server/createServer.ts'],
  ['electron', '../renderer/main.tsx'],
  ['electron', 'hono'],
  ['server', 'electron'],
  ['server', '../electron/ipc.ts'],
  ['server', '../renderer/main.tsx'],
  ['cli', 'electron'],
  ['cli', '../server/createServer.ts'],
  ['renderer', 'node:fs'],
  ['renderer', 'electron'],
  ['renderer', '../backend/backend.ts'],
  ['renderer', '../../backend/backend.ts'],
  ['renderer', '../server/createServer.ts'],
]

const allowed: typeof forbidden = [
  ['shared', 'zod'],
  ['backend', 'node:fs'],
  ['backend', '../shared/page/page.ts'],
  ['electron', 'electron'],
  ['electron', '../backend/backend.ts'],
  ['server', 'hono'],
  ['server', '../backend/backend.ts'],
  ['cli', 'commander'],
  ['cli', '../backend/backend.ts'],
  ['renderer', 'react'],
  ['renderer', '../shared/page/page.ts'],
]

let folder: string
let refused: readonly string[] = []

const plantedAt = (layer: string, module: string) => {
  const all = [...forbidden, ...allowed]
  const index = all.findIndex((candidate) => candidate[0] === layer && candidate[1] === module)
  return [layer, ...(module.startsWith('../../') ? ['deeper'] : []), `planted${index}.ts`].join('/')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-layers-'))
  for (const file of ['biome.json', '.gitignore']) await copyFile(join(root, file), join(folder, file))
  for (const [layer, module] of [...forbidden, ...allowed]) {
    const path = join(folder, plantedAt(layer, module))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `import { x } from '${module}'\n\nexport const y = x\n`)
  }
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; severity: string; location: { path: string } }[]
  }
  refused = report.diagnostics
    .filter(({ category, severity }) => category === 'lint/style/noRestrictedImports' && severity === 'error')
    .map(({ location }) => location.path.replace(/^\.\//, '').replaceAll('\\', '/'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('the import lint', () => {
  test.each(forbidden)('refuses in %s/ an import of %s', (layer, module) => {
    expect(refused).toContain(plantedAt(layer, module))
  })

  test.each(allowed)('lets %s/ import %s', (layer, module) => {
    expect(refused).not.toContain(plantedAt(layer, module))
  })
})
