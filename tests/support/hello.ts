import type { CallResult } from '../../shared/contract/calls.ts'
import { defaultSettings } from '../../shared/contract/records.ts'

/** What a host says at first, to a person who has set nothing and opened nothing. */
export const hello: CallResult<'app-hello'> = {
  version: '0',
  host: 'test',
  locale: 'en',
  platform: 'test',
  home: '/',
  settings: defaultSettings,
  recent: [],
  corpus: null,
  problem: null,
  keys: { path: '/keys.json', exists: false, keys: {}, problems: [] },
}
