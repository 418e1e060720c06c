import { basename } from 'node:path'
import type { Backend } from '../../backend/backend.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Corpus, Job } from '../../shared/contract/records.ts'
import { assertSomeExist } from '../assertSomeExist.ts'
import type { CliContext } from '../context.ts'
import { absolute, warnOfProblems } from '../corpusPath.ts'
import { createCommand } from '../createCommand.ts'
import { cutShort } from '../cutShort.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { failureForPrograms, isFailure, listFailures } from '../failures.ts'
import { createProgressLine } from '../progressLine.ts'
import { runJob } from '../runJob.ts'
import { withBackend } from '../withBackend.ts'
import { writableCorpus } from '../writableCorpus.ts'
import type { CommandMaker } from './commandMaker.ts'

interface ImportFlags {
  readonly into: string
  readonly title?: string
  readonly takeOver?: string
  readonly json?: boolean
}

/** `galley import PATH… --into CORPUS` */
export const importCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'import', t('cli:import.usage'))
    .description(t('cli:import.description'))
    .argument('<path...>', t('cli:import.paths'))
    .requiredOption('--into <corpus>', t('cli:import.into'))
    .option('--title <title>', t('cli:import.title'))
    .option('--take-over <computer>', t('cli:help.takeOver'))
    .option('--json', t('cli:help.json'))
    .action(async (paths: string[], flags: ImportFlags) => end(await importFiles(context, paths, flags)))
}

/** The corpus at that path, new where there is none. */
async function openOrCreate(
  backend: Backend,
  path: string,
  title: string,
): Promise<[corpus: Corpus, created: boolean]> {
  try {
    return [await backend.handlers['corpus-open']({ path }), false]
  } catch (error) {
    if (!(error instanceof GalleyError) || error.code !== 'corpusMissing') throw error
    return [await backend.handlers['corpus-create']({ path, title }), true]
  }
}

async function importFiles(context: CliContext, paths: readonly string[], flags: ImportFlags): Promise<ExitCode> {
  const { io, t } = context
  const sources = paths.map((path) => absolute(context, path))
  await assertSomeExist(sources)
  return withBackend(io, async (backend) => {
    const path = absolute(context, flags.into)
    const [opened, created] = await openOrCreate(backend, path, flags.title ?? basename(path))
    const corpus = await writableCorpus(context, backend.handlers, opened, flags.takeOver)
    warnOfProblems(context, corpus)
    const line = createProgressLine(io)
    const job = await runJob(
      backend,
      io.signal,
      () => backend.handlers['import-start']({ sources: sources.map((source) => ({ path: source })) }),
      ({ done, total, current }) => line.show(t('cli:import.progress', { done, total, current })),
    ).finally(line.clear)
    report(context, job, { path: corpus.path, created }, flags.json === true)
    if (job.state === 'cancelled') throw new GalleyError('cancelled')
    if (job.error !== null) {
      return cutShort(context, new GalleyError(job.error.code, job.error.params), job.imported.length)
    }
    return job.failed.some((item) => isFailure(item, paths)) ? exitCode.failed : exitCode.ok
  })
}

function report(context: CliContext, job: Job, corpus: { path: string; created: boolean }, json: boolean): void {
  const { t } = context
  if (json) {
    const failed = job.failed.map((item) => failureForPrograms(context, item))
    context.sayJson({
      corpus: corpus.path,
      created: corpus.created,
      imported: job.imported,
      images: job.images,
      failed,
    })
    return
  }
  for (const { name, encoding } of job.imported) context.say(t('cli:import.file', { name, encoding }))
  listFailures(context, job.failed)
  context.say(t('cli:import.done', { pages: job.imported.length, images: job.images.length, path: corpus.path }))
}
