import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Folder for settings, recent corpora and the sample corpus: the same one for every host, so that a person
 * finds their desk again in each. `GALLEY_USER_DATA` overrules it.
 */
export function userDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.GALLEY_USER_DATA) return env.GALLEY_USER_DATA
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Galley')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Galley')
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'galley')
}
