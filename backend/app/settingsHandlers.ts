import { homedir } from 'node:os'
import type { Handlers } from '../../shared/contract/calls.ts'
import type { App } from './app.ts'
import { makeKeysFile, readKeysFile } from './keysFile.ts'
import { listRecent } from './recentList.ts'

type SettingsHandlers = Pick<
  Handlers,
  'app-hello' | 'settings-change' | 'keys-read' | 'keys-make' | 'recent-list' | 'recent-forget'
>

export const createSettingsHandlers = ({ options, settings, events, corpus, startProblem }: App): SettingsHandlers => ({
  'app-hello': async () => ({
    version: options.version,
    host: options.host,
    locale: options.locale,
    platform: process.platform,
    home: homedir(),
    settings: settings.settings,
    recent: await listRecent(settings),
    corpus: corpus.current?.toCorpus() ?? null,
    keys: await readKeysFile(options.userData),
    problem: startProblem.current,
  }),
  'settings-change': async ({ settings: patch }) => {
    const changed = await settings.change(patch)
    events.emit({ event: 'settingsChanged', settings: changed })
    return changed
  },
  'keys-read': async () => {
    const keys = await readKeysFile(options.userData)
    events.emit({ event: 'keysChanged', keys })
    return keys
  },
  'keys-make': () => makeKeysFile(options.userData),
  'recent-list': () => listRecent(settings),
  'recent-forget': async ({ path }) => {
    await settings.forgetRecent(path)
    return listRecent(settings)
  },
})
