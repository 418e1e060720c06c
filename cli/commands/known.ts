import { readKnownFile } from '../../backend/app/knownWords.ts'
import type { Handlers } from '../../shared/contract/calls.ts'
import type { KnownReport } from '../../shared/corpus/knownWords.ts'
import type { CliContext } from '../context.ts'
import { absolute } from '../corpusPath.ts'
import { createCommand } from '../createCommand.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { withBackend } from '../withBackend.ts'
import { writableCorpus } from '../writableCorpus.ts'
import type { CommandMaker } from './commandMaker.ts'

interface KnownFlags {
  readonly add?: string
  readonly remove?: string
  readonly takeOver?: string
  readonly json?: boolean
}

/** `galley known CORPUS` */
export const knownCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'known', t('cli:known.usage'))
    .description(t('cli:known.description'))
    .argument('<corpus>', t('cli:help.corpus'))
    .option('--add <file>', t('cli:known.add'))
    .option('--remove <file>', t('cli:known.remove'))
    .option('--take-over <computer>', t('cli:help.takeOver'))
    .option('--json', t('cli:help.json'))
    .action(async (corpus: string, flags: KnownFlags) => end(await known(context, corpus, flags)))
}

/** What was done, or nothing where the list is only asked for. */
interface Done extends KnownReport {
  readonly removed: readonly string[]
}

async function change(context: CliContext, handlers: Handlers, { add, remove }: KnownFlags): Promise<Done> {
  const unwanted = remove === undefined ? [] : await readKnownFile(absolute(context, remove), remove)
  // A file that cannot be read is to be found before anything is changed.
  if (add !== undefined) await readKnownFile(absolute(context, add), add)
  const { removed } = unwanted.length === 0 ? { removed: [] } : await handlers['known-remove']({ words: unwanted })
  const report =
    add === undefined
      ? { added: [], present: [], refused: [] }
      : await handlers['known-import']({ source: { path: absolute(context, add) } })
  return { ...report, removed }
}

async function known(context: CliContext, path: string, flags: KnownFlags): Promise<ExitCode> {
  const { io, t } = context
  const isChange = flags.add !== undefined || flags.remove !== undefined
  return withBackend(io, async ({ handlers }) => {
    const corpus = await handlers['corpus-open']({ path: absolute(context, path) })
    if (isChange) await writableCorpus(context, handlers, corpus, flags.takeOver)
    const done = await change(context, handlers, flags)
    const list = isChange ? (await handlers['corpus-read']({})).known : corpus.known
    if (flags.json === true) context.sayJson({ known: list, ...done })
    else if (!isChange) for (const word of list) context.say(word)
    else {
      for (const { text, reason } of done.refused) context.warn(t(`cli:known.refused.${reason}`, { text }))
      const { added, present, removed } = done
      const counts = { added: added.length, present: present.length, removed: removed.length, known: list.length }
      context.say(t('cli:known.done', counts))
    }
    return done.refused.length > 0 ? exitCode.failed : exitCode.ok
  })
}
