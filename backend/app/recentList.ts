import { stat } from 'node:fs/promises'
import type { RecentCorpus } from '../../shared/contract/records.ts'
import { corpusFolder } from '../storage/corpusFolder.ts'
import type { SettingsFile } from './settingsFile.ts'

const isThere = (path: string): Promise<boolean> =>
  stat(corpusFolder(path).record).then(
    (info) => info.isFile(),
    () => false,
  )

/** The corpora that were opened before, last first, and whether each is still there. */
export const listRecent = (settings: SettingsFile): Promise<readonly RecentCorpus[]> =>
  Promise.all(settings.recent.map(async (record) => ({ ...record, missing: !(await isThere(record.path)) })))
