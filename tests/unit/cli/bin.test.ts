import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../../../scripts/galley.mjs', import.meta.url))
const built = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url))
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
let root = tmpdir()

const start = (args: readonly string[], program = built) =>
  spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const exitOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0]

async function galley(...args: readonly string[]) {
  const child = start(args)
  const [code, out, err] = await Promise.all([exitOf(child), text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

async function manyPages(count: number): Promise<void> {
  await mkdir(join(root, 'many'))
  const page = '河西区推动养老服务\n\n■ 通讯员 张三\n\n养老服务关系民生福祉。\n'.repeat(20)
  for (let index = 0; index < count; index += 1) await writeFile(join(root, 'many', `${index}.txt`), page)
}

// The command builds what is stale; the tests then run what it would.
beforeAll(async () => {
  const child = start(['--version'], command)
  const [code, out] = await Promise.all([exitOf(child), text(child.stdout)])
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-bin-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

describe('the built program', () => {
  it('imports, checks and exports the seed pages', async () => {
    expect(await galley('import', seeds, '--into', 'corpus')).toMatchObject({ code: 0, err: '' })
    expect(await galley('status', 'corpus', '--json')).toMatchObject({ code: 0, err: '' })
    expect(await galley('verify', 'corpus')).toMatchObject({ code: 0, err: '' })
    const { code, out } = await galley('export', 'corpus', '--to', 'jsonl', '--out', 'out')
    expect(code).toBe(0)
    expect(await readdir(out.trimEnd())).toEqual(['corpus.jsonl'])
  })

  it('fails in one line without a stack', async () => {
    expect(await galley('status', 'nowhere')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^galley: There is no Galley corpus in [^\n]*\n$/),
    })
  })

  it('ends with 1 after Ctrl+C', async () => {
    await manyPages(600)
    const child = start(['analyse', 'many', '--json'])
    const err = text(child.stderr)
    const exit = exitOf(child)
    let lines = 0
    child.stdout.on('data', (data: Buffer) => {
      if (lines === 0) child.kill('SIGINT')
      lines += data.toString().split('\n').length - 1
    })
    expect(await exit).toBe(1)
    expect(await err).toBe('galley: Cancelled.\n')
    expect(lines).toBeLessThan(600)
  })

  it('ends quietly when nobody reads on', async () => {
    await manyPages(500)
    const child = start(['analyse', 'many', '--json'])
    const err = text(child.stderr)
    const exit = exitOf(child)
    child.stdout.once('data', () => child.stdout.destroy())
    await exit
    expect(await err).toBe('')
  })
})
