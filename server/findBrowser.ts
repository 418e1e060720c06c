import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Browser {
  readonly name: string
  readonly path: string
}

const programs: readonly (readonly [name: string, linux: readonly string[], mac: string, windows: string])[] = [
  ['Chrome', ['google-chrome-stable', 'google-chrome'], 'Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', ['chromium', 'chromium-browser'], 'Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Edge', ['microsoft-edge-stable', 'microsoft-edge'], 'Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
]

function places(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Browser[] {
  const present = (folders: readonly (string | undefined)[]) => folders.filter((folder) => folder) as string[]
  if (platform === 'darwin')
    return programs.flatMap(([name, , app]) =>
      ['/Applications', join(env.HOME ?? '/', 'Applications')].map((folder) => ({
        name,
        path: join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      })),
    )
  if (platform === 'win32')
    return programs.flatMap(([name, , , program]) =>
      present([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]).map((folder) => ({
        name,
        path: join(folder, program),
      })),
    )
  const folders = present((env.PATH ?? '').split(delimiter))
  return programs.flatMap(([name, commands]) =>
    commands.flatMap((command) => folders.map((folder) => ({ name, path: join(folder, command) }))),
  )
}

function isProgram({ path }: Browser): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** An installed Chrome, Chromium or Edge, or null. */
export const findBrowser = (env = process.env, platform = process.platform): Browser | null =>
  places(env, platform).find(isProgram) ?? null
