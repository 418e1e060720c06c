import type { Analyser } from '../analysis/analyser.ts'
import type { BackendOptions } from '../backend.ts'
import type { Uploads } from '../importing/uploads.ts'
import type { EventHub } from './eventHub.ts'
import type { Jobs } from './jobs.ts'
import type { OpenCorpus } from './openCorpus.ts'
import type { SettingsFile } from './settingsFile.ts'
import type { StartProblem } from './startProblem.ts'

/** What the handlers work with. */
export interface App {
  readonly options: BackendOptions
  readonly events: EventHub
  readonly settings: SettingsFile
  readonly analyser: Analyser
  readonly jobs: Jobs
  readonly uploads: Uploads
  readonly corpus: OpenCorpus
  readonly startProblem: StartProblem
}
