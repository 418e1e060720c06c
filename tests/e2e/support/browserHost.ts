import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const root = resolve(import.meta.dirname, '../../..')

/** The built browser host as a process of its own, as `npm start -- --browser` runs it. */
export interface BrowserHost {
  /** Address with the launch token, as printed. */
  readonly address: string
  readonly origin: string
  readonly pid: number
  /** Ends the process at once, without a chance to write anything. */
  kill(): Promise<void>
  /** Ends it as Ctrl+C does; gives the exit code. */
  stop(): Promise<number | null>
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
  return child.exitCode
}

/** Starts the browser host and waits for the address that it prints. */
export async function startBrowserHost(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserHost> {
  const child = spawn(process.execPath, [resolve(root, 'out/main/server.js'), '--no-open', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)
      if (match) found(match[0])
    })
    child.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${errors}`)))
  })
  return {
    address,
    origin: new URL(address).origin,
    pid: child.pid ?? 0,
    kill: async () => void (await ended(child, 'SIGKILL')),
    stop: () => ended(child, 'SIGINT'),
  }
}
