import { homedir } from 'node:os'
import type { Handlers } from '../../shared/contract/calls.ts'
import type { App } from './app.ts'
import { listRecent } from './recentList.ts'

type SettingsHandlers = Pick<Handlers, 'app-hello' | 'settings-change' | 'recent-list' | 'recent-forget'>

export const createSettingsHandlers = ({ options, settings, events, corpus }: App): SettingsHandlers => ({
  'app-hello': async () => ({
    version: options.version,
    host: options.host,
    locale: options.locale,
    platform: process.platform,
    home: homedir(),
    settings: settings.settings,
    recent: await listRecent(settings),
    corpus: corpus.current?.toCorpus() ?? null,
  }),
  'settings-change': async ({ settings: patch }) => {
    const changed = await settings.change(patch)
    events.emit({ event: 'settingsChanged', settings: changed })
    return changed
  },
  'recent-list': () => listRecent(settings),
  'recent-forget': async ({ path }) => {
    await settings.forgetRecent(path)
    return listRecent(settings)
  },
})
