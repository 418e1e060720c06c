import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createAnalyser } from '../../backend/analysis/analyser.ts'
import { type Knowledge, knowledgeOf } from '../../backend/analysis/knowledge.ts'
import { exportError } from '../../backend/exporting/exportError.ts'
import { createUniqueNames } from '../../backend/exporting/fileNames.ts'
import { makeFolder } from '../../backend/storage/makeFolder.ts'
import { safeFileName } from '../../backend/storage/safeFileName.ts'
import { writeFileAtomically } from '../../backend/storage/writeFileAtomically.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import { analyseFiles } from '../analyseFiles.ts'
import { assertSomeExist } from '../assertSomeExist.ts'
import { choiceOption } from '../choiceOption.ts'
import { type CollectedTexts, collectTexts } from '../collectTexts.ts'
import type { CliContext } from '../context.ts'
import { absolute } from '../corpusPath.ts'
import type { CountOptions } from '../countSources.ts'
import { countTexts } from '../countTexts.ts'
import { createCommand } from '../createCommand.ts'
import { cutShort } from '../cutShort.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { isFailure, listFailures } from '../failures.ts'
import { createProgressLine } from '../progressLine.ts'
import { readStatisticsFile } from '../readStatisticsFile.ts'
import { UsageError } from '../usageError.ts'
import type { CommandMaker } from './commandMaker.ts'

interface AnalyseFlags {
  readonly out?: string
  readonly stats?: string
  readonly json?: boolean
  readonly workers?: string
}

const workerCounts = Array.from({ length: availableParallelism() }, (_, index) => String(index + 1))

/** `galley analyse FILE|DIR… --out DIR` */
export const analyseCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'analyse', t('cli:analyse.usage'))
    .description(t('cli:analyse.description'))
    .argument('<path...>', t('cli:analyse.paths'))
    .option('--out <dir>', t('cli:analyse.out'))
    .option('--stats <file>', t('cli:analyse.stats'))
    .option('--json', t('cli:analyse.json'))
    .addOption(choiceOption(context, '--workers <n>', t('cli:analyse.workers'), workerCounts))
    .action(async (paths: string[], flags: AnalyseFlags) => end(await analyse(context, paths, flags)))
}

/** Writes `<name>.json` a file; a second file of that name gets a number. */
async function openFolder(folder: string): Promise<(name: string, json: string) => Promise<void>> {
  await makeFolder(folder).catch((error) => {
    throw exportError(error, folder)
  })
  const unique = createUniqueNames()
  return async (name, json) => {
    const stem = unique(safeFileName(name.replace(/\.[^.]*$/, '')))
    await writeFileAtomically(join(folder, `${stem}.json`), `${json}\n`)
  }
}

interface Given {
  readonly collected: CollectedTexts
  /** What pages are compared with. */
  readonly corpus: Knowledge
}

/** The files with what a file of statistics told, or else with what they tell as one corpus. */
async function readGiven(
  context: CliContext,
  paths: readonly string[],
  known: Knowledge | null,
  counting: Omit<CountOptions, 'worker' | 'signal'>,
): Promise<Given> {
  const { signal, worker } = context.io
  const collected = await collectTexts(paths, signal)
  if (known !== null) {
    // What is told of a page must not depend on which files of its name are given with it.
    const texts = collected.texts.map(({ file }) => ({ file, id: file.name }))
    return { collected: { ...collected, texts }, corpus: known }
  }
  const { statistics } = await countTexts(collected.texts, { ...counting, signal, worker })
  return { collected, corpus: knowledgeOf(statistics, []) }
}

async function analyse(context: CliContext, paths: readonly string[], flags: AnalyseFlags): Promise<ExitCode> {
  const { io, t } = context
  if (flags.out === undefined && flags.json !== true) throw new UsageError(t('cli:analyse.noOut'))
  if (flags.out !== undefined && flags.json === true) throw new UsageError(t('cli:analyse.outOrJson'))
  const known = flags.stats === undefined ? null : await readStatisticsFile(context, absolute(context, flags.stats))
  const sources = paths.map((path) => absolute(context, path))
  await assertSomeExist(sources)
  const folder = flags.out === undefined ? null : absolute(context, flags.out)
  const write =
    folder === null ? async (_: string, json: string) => context.sayJsonLine(json) : await openFolder(folder)
  const line = createProgressLine(io)
  const workers = flags.workers === undefined ? {} : { workers: Number(flags.workers) }
  const { collected, corpus } = await readGiven(context, sources, known, {
    ...workers,
    onProgress: (done, total, current) => line.show(t('cli:stats.progress', { done, total, current })),
  }).finally(() => line.clear())
  const analyser = createAnalyser(io.worker, { ...workers, corpus })
  let written = 0
  const analysing = analyseFiles(collected, {
    analyser,
    signal: io.signal,
    indent: folder === null ? 0 : 2,
    onProgress: (done, total, current) => line.show(t('cli:analyse.progress', { done, total, current })),
    take: async (name, json) => {
      line.clear()
      await write(name, json)
      written += 1
    },
  }).finally(() => {
    line.clear()
    return analyser.close()
  })
  let failed: readonly JobItem[]
  try {
    failed = await analysing
  } catch (error) {
    return cutShort(context, error, written)
  }
  listFailures(context, failed)
  if (folder !== null) context.say(t('cli:analyse.done', { pages: written, path: folder }))
  if (failed.some((item) => isFailure(item, paths))) return exitCode.failed
  return exitCode.ok
}
