import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { defaultSettings, type Settings, settingsSchema } from '../../shared/contract/records.ts'
import { makeFolder } from '../storage/makeFolder.ts'
import { SyncedFile } from '../storage/syncedFile.ts'

const recentSchema = z.object({ path: z.string(), title: z.string(), openedAt: z.string() }).readonly()
/** A corpus that was opened before. */
export type RecentRecord = z.infer<typeof recentSchema>

interface State {
  readonly settings: Settings
  readonly recent: readonly RecentRecord[]
}

/** A change of some settings; what is absent or undefined stays. */
export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined }

const applyPatch = (settings: Settings, patch: SettingsPatch): Settings => {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return settingsSchema.parse({ ...settings, ...Object.fromEntries(given) })
}

const stateSchema = z.object({
  // Settings that an older Galley did not have yet take their defaults.
  settings: settingsSchema
    .unwrap()
    .partial()
    .transform((stored) => applyPatch(defaultSettings, stored)),
  recent: z.array(recentSchema).readonly(),
})

const keptRecent = 20
const empty: State = { settings: defaultSettings, recent: [] }

/** What a person set for themselves, and the corpora that they opened, in `settings.json`. */
export class SettingsFile {
  readonly #low: Low<State>

  private constructor(low: Low<State>) {
    this.#low = low
  }

  /** Reads `settings.json` of the folder; a damaged one is set aside and defaults are taken. */
  static async open(folder: string): Promise<SettingsFile> {
    await makeFolder(folder).catch(() => undefined)
    const path = join(folder, 'settings.json')
    const adapter = new SyncedFile<State>(path, { parse: (value) => stateSchema.parse(value) })
    const low = new Low<State>(adapter, empty)
    try {
      await low.read()
    } catch {
      await rename(path, `${path}.damaged-${Date.now()}`).catch(() => undefined)
    }
    return new SettingsFile(low)
  }

  get settings(): Settings {
    return this.#low.data.settings
  }

  /** Last opened first. */
  get recent(): readonly RecentRecord[] {
    return this.#low.data.recent
  }

  /** Throws `writeFailed` or `diskFull`; the change then holds for this run only. */
  async change(patch: SettingsPatch): Promise<Settings> {
    await this.#write({ ...this.#low.data, settings: applyPatch(this.settings, patch) })
    return this.settings
  }

  async addRecent(record: RecentRecord): Promise<void> {
    const others = this.recent.filter(({ path }) => path !== record.path)
    await this.#write({ ...this.#low.data, recent: [record, ...others].slice(0, keptRecent) })
  }

  async forgetRecent(path: string): Promise<void> {
    await this.#write({ ...this.#low.data, recent: this.recent.filter((record) => record.path !== path) })
  }

  async #write(state: State): Promise<void> {
    this.#low.data = state
    await this.#low.write()
  }
}
