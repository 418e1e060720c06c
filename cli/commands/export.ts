import { GalleyError } from '../../shared/contract/error.ts'
import { type ExportFormat, type ExportOptions, exportFormats } from '../../shared/contract/records.ts'
import { choiceOption } from '../choiceOption.ts'
import type { CliContext } from '../context.ts'
import { absolute, warnOfProblems } from '../corpusPath.ts'
import { createCommand } from '../createCommand.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { failureForPrograms, listFailures } from '../failures.ts'
import { findPages } from '../findPages.ts'
import { createProgressLine } from '../progressLine.ts'
import { runJob } from '../runJob.ts'
import { withBackend } from '../withBackend.ts'
import type { CommandMaker } from './commandMaker.ts'

interface ExportFlags {
  readonly to: ExportFormat
  readonly out: string
  readonly per?: ExportOptions['per']
  readonly pages?: readonly string[]
  readonly json?: boolean
}

/** `galley export CORPUS --to FORMAT --out DIR` */
export const exportCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'export', t('cli:export.usage'))
    .description(t('cli:export.description'))
    .argument('<corpus>', t('cli:help.corpus'))
    .addOption(choiceOption(context, '--to <format>', t('cli:export.to'), exportFormats).makeOptionMandatory())
    .requiredOption('--out <dir>', t('cli:export.out'))
    .addOption(choiceOption(context, '--per <unit>', t('cli:export.per'), ['page', 'article']))
    .option('--pages <page...>', t('cli:export.pages'))
    .option('--json', t('cli:help.json'))
    .action(async (corpus: string, flags: ExportFlags) => end(await exportCorpus(context, corpus, flags)))
}

async function exportCorpus(context: CliContext, path: string, flags: ExportFlags): Promise<ExitCode> {
  const { io, t } = context
  return withBackend(io, async (backend) => {
    const corpus = await backend.handlers['corpus-open']({ path: absolute(context, path) })
    warnOfProblems(context, corpus)
    const options: ExportOptions = {
      format: flags.to,
      per: flags.per ?? 'page',
      pages: findPages(corpus, flags.pages ?? [], context).map(({ id }) => id),
      folder: absolute(context, flags.out),
    }
    const line = createProgressLine(io)
    const job = await runJob(
      backend,
      io.signal,
      () => backend.handlers['export-start']({ options }),
      ({ done, total, current }) => line.show(t('cli:export.progress', { done, total, current })),
    ).finally(line.clear)
    if (job.state === 'cancelled') throw new GalleyError('cancelled')
    if (job.error !== null) throw new GalleyError(job.error.code, job.error.params)
    if (flags.json === true) {
      context.sayJson({ written: job.written, failed: job.failed.map((item) => failureForPrograms(context, item)) })
    } else {
      listFailures(context, job.failed)
      context.say(job.written ?? '')
    }
    return job.failed.length > 0 ? exitCode.failed : exitCode.ok
  })
}
