import { type VerifyReport, verifyCorpus } from '../../backend/storage/verifyCorpus.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { CliContext } from '../context.ts'
import { absolute } from '../corpusPath.ts'
import { createCommand } from '../createCommand.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { createProgressLine } from '../progressLine.ts'
import type { CommandMaker } from './commandMaker.ts'

interface VerifyFlags {
  readonly json?: boolean
}

type Problem = VerifyReport['problems'][number]

/** `galley verify CORPUS` */
export const verifyCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'verify', t('cli:verify.usage'))
    .description(t('cli:verify.description'))
    .argument('<corpus>', t('cli:help.corpus'))
    .option('--json', t('cli:help.json'))
    .action(async (corpus: string, flags: VerifyFlags) => end(await verify(context, corpus, flags)))
}

// Opening a corpus says what it did about damaged files; this only looks.
const sentence = ({ t, ...context }: CliContext, { error }: Problem): string =>
  ['corpusDamagedLeft', 'corpusUnreadable'].includes(error.code)
    ? t('cli:verify.damaged', { ...error.params })
    : context.sentence(error)

async function check(context: CliContext, path: string): Promise<VerifyReport> {
  const { io, t } = context
  const line = createProgressLine(io)
  try {
    return await verifyCorpus(absolute(context, path), {
      signal: io.signal,
      onProgress: (done, total) => line.show(t('cli:verify.progress', { done, total })),
    })
  } catch (error) {
    // A corpus whose record is damaged was checked, and found wanting.
    if (!(error instanceof GalleyError) || error.code !== 'corpusUnreadable') throw error
    return { pages: 0, revisions: 0, problems: [{ name: path, error: error.toData() }] }
  } finally {
    line.clear()
  }
}

async function verify(context: CliContext, path: string, flags: VerifyFlags): Promise<ExitCode> {
  const { pages, revisions, problems } = await check(context, path)
  if (flags.json === true) {
    const listed = problems.map((problem) => ({
      name: problem.name,
      ...problem.error,
      message: sentence(context, problem),
    }))
    context.sayJson({ pages, revisions, problems: listed })
  } else {
    for (const problem of problems) context.warn(sentence(context, problem))
    const key = problems.length === 0 ? 'cli:verify.sound' : 'cli:verify.unsound'
    context.say(context.t(key, { pages, revisions, problems: problems.length }))
  }
  return problems.length === 0 ? exitCode.ok : exitCode.failed
}
