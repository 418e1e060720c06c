import { writeStatistics } from '../../backend/analysis/statisticsRecord.ts'
import { exportError } from '../../backend/exporting/exportError.ts'
import { writeFileAtomically } from '../../backend/storage/writeFileAtomically.ts'
import type { CliContext } from '../context.ts'
import { absolute } from '../corpusPath.ts'
import { countPages } from '../countPages.ts'
import { createCommand } from '../createCommand.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { failureForPrograms, listFailures } from '../failures.ts'
import { createProgressLine } from '../progressLine.ts'
import type { CommandMaker } from './commandMaker.ts'

interface StatsFlags {
  readonly out: string
  readonly json?: boolean
}

/** `galley stats CORPUS --out FILE` */
export const statsCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'stats', t('cli:stats.usage'))
    .description(t('cli:stats.description'))
    .argument('<corpus>', t('cli:stats.corpus'))
    .requiredOption('--out <file>', t('cli:stats.out'))
    .option('--json', t('cli:help.json'))
    .action(async (corpus: string, flags: StatsFlags) => end(await writeStats(context, corpus, flags)))
}

async function writeStats(context: CliContext, corpus: string, flags: StatsFlags): Promise<ExitCode> {
  const { io, t } = context
  const line = createProgressLine(io)
  const { statistics, known, failed } = await countPages(absolute(context, corpus), {
    worker: io.worker,
    signal: io.signal,
    onProgress: (done, total, current) => line.show(t('cli:stats.progress', { done, total, current })),
  }).finally(() => line.clear())
  const path = absolute(context, flags.out)
  const record = `${JSON.stringify(writeStatistics(statistics, known))}\n`
  await writeFileAtomically(path, record).catch((error) => {
    throw exportError(error, path)
  })
  const pages = statistics.size
  if (flags.json === true) {
    context.sayJson({ written: path, pages, failed: failed.map((item) => failureForPrograms(context, item)) })
  } else {
    listFailures(context, failed)
    context.say(t('cli:stats.done', { pages, path }))
  }
  return failed.length > 0 ? exitCode.failed : exitCode.ok
}
