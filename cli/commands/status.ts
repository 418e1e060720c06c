import type { Corpus, Progress } from '../../shared/contract/records.ts'
import { workStates } from '../../shared/page/page.ts'
import { columnsOf } from '../columns.ts'
import type { CliContext } from '../context.ts'
import { absolute } from '../corpusPath.ts'
import { createCommand } from '../createCommand.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { withBackend } from '../withBackend.ts'
import type { CommandMaker } from './commandMaker.ts'

interface StatusFlags {
  readonly json?: boolean
}

/** `galley status CORPUS` */
export const statusCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'status', t('cli:status.usage'))
    .description(t('cli:status.description'))
    .argument('<corpus>', t('cli:help.corpus'))
    .option('--json', t('cli:help.json'))
    .action(async (corpus: string, flags: StatusFlags) => end(await showStatus(context, corpus, flags)))
}

async function showStatus(context: CliContext, path: string, flags: StatusFlags): Promise<ExitCode> {
  return withBackend(context.io, async ({ handlers }) => {
    const corpus = await handlers['corpus-open']({ path: absolute(context, path) })
    const progress = await handlers['corpus-progress']({})
    const damaged = corpus.pages.flatMap(({ id, name, problem }) => (problem === null ? [] : [{ id, name, problem }]))
    if (flags.json === true) {
      const { title, readOnly, problems } = corpus
      context.sayJson({ title, path: corpus.path, ...progress, readOnly, problems, damaged })
    } else {
      print(context, corpus, progress)
      for (const problem of [...corpus.problems, ...damaged.map((page) => page.problem)]) {
        context.warn(context.sentence(problem))
      }
    }
    return corpus.problems.length + damaged.length > 0 ? exitCode.failed : exitCode.ok
  })
}

function print(context: CliContext, corpus: Corpus, { pages, byState, articles, tagged }: Progress): void {
  const { t } = context
  const rows: readonly (readonly [label: string, count: number])[] = [
    [t('cli:status.pages'), pages],
    ...workStates.map((state) => [`  ${t(`states:${state}`)}`, byState[state] ?? 0] as const),
    [t('cli:status.articles'), articles],
    [`  ${t('cli:status.tagged')}`, tagged],
  ]
  const width = Math.max(...rows.map(([label]) => columnsOf(label)))
  const digits = Math.max(...rows.map(([, count]) => String(count).length))
  context.say(corpus.title)
  context.say(corpus.path)
  for (const [label, count] of rows) {
    context.say(`${label}${' '.repeat(width - columnsOf(label))}  ${String(count).padStart(digits)}`)
  }
  if (corpus.readOnly !== null) context.say(context.sentence(corpus.readOnly))
}
