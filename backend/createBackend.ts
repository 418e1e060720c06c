import { join } from 'node:path'
import type { Handlers } from '../shared/contract/calls.ts'
import { createAnalyser } from './analysis/analyser.ts'
import type { App } from './app/app.ts'
import { createCompareHandlers } from './app/compareHandlers.ts'
import { createCorpusHandlers } from './app/corpusHandlers.ts'
import { createEventHub } from './app/eventHub.ts'
import { createFolderHandlers } from './app/folderHandlers.ts'
import { createJobHandlers } from './app/jobHandlers.ts'
import { Jobs } from './app/jobs.ts'
import { createKnownHandlers } from './app/knownHandlers.ts'
import { OpenCorpus } from './app/openCorpus.ts'
import { createPageHandlers } from './app/pageHandlers.ts'
import { createSearchHandlers } from './app/searchHandlers.ts'
import { SettingsFile } from './app/settingsFile.ts'
import { createSettingsHandlers } from './app/settingsHandlers.ts'
import { StartProblem } from './app/startProblem.ts'
import { createStateHandlers } from './app/stateHandlers.ts'
import { createStyleHandlers } from './app/styleHandlers.ts'
import { createTopicHandlers } from './app/topicHandlers.ts'
import type { Backend, BackendOptions } from './backend.ts'
import { Uploads } from './importing/uploads.ts'

const createApp = async (options: BackendOptions): Promise<App> => {
  const { userData, version, worker } = options
  const events = createEventHub()
  const settings = await SettingsFile.open(userData)
  const analyser = createAnalyser(worker)
  const jobs = new Jobs(events)
  const cache = join(userData, 'cache')
  const searchWorker = worker && new URL('search.js', worker)
  const corpus = new OpenCorpus({ events, settings, analyser, jobs, version, cache, searchWorker })
  const startProblem = new StartProblem(events)
  return { options, events, settings, analyser, jobs, corpus, startProblem, uploads: new Uploads(userData) }
}

const createHandlers = (app: App): Handlers => ({
  ...createSettingsHandlers(app),
  ...createFolderHandlers(),
  ...createCorpusHandlers(app),
  ...createTopicHandlers(app),
  ...createKnownHandlers(app),
  ...createCompareHandlers(app),
  ...createStateHandlers(app),
  ...createStyleHandlers(app),
  ...createPageHandlers(app),
  ...createSearchHandlers(app),
  ...createJobHandlers(app),
})

/** Builds the application; nothing is opened yet. */
export const createBackend = async (options: BackendOptions): Promise<Backend> => {
  const app = await createApp(options)
  // The command line shows no page.
  if (options.host !== 'cli') app.analyser.prepare()
  return {
    handlers: createHandlers(app),
    onEvent: app.events.on,
    tellAtStart: (problem) => app.startProblem.tell(problem),
    imageFile: async (page) => app.corpus.session().imageFile(page),
    acceptUpload: (name, bytes) => app.uploads.accept(name, bytes),
    close: async () => {
      await app.jobs.close()
      await app.analyser.close()
      await app.corpus.close()
      await app.uploads.close()
    },
  }
}
