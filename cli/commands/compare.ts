import type { ComparisonFigures } from '../../shared/compare/comparison.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import { columnsOf } from '../columns.ts'
import type { CliContext } from '../context.ts'
import { absolute, warnOfProblems } from '../corpusPath.ts'
import { createCommand } from '../createCommand.ts'
import { type ExitCode, exitCode } from '../exitCode.ts'
import { failureForPrograms, listFailures } from '../failures.ts'
import { findPages } from '../findPages.ts'
import { createProgressLine } from '../progressLine.ts'
import { withBackend } from '../withBackend.ts'
import type { CommandMaker } from './commandMaker.ts'

interface CompareFlags {
  readonly json?: boolean
}

interface ComparedPage {
  readonly page: string
  readonly name: string
  readonly revision: number
  readonly figures: ComparisonFigures
}

/** `galley compare CORPUS [PAGE…]` */
export const compareCommand: CommandMaker = (context, end) => {
  const { t } = context
  return createCommand(context, 'compare', t('cli:compare.usage'))
    .description(t('cli:compare.description'))
    .argument('<corpus>', t('cli:help.corpus'))
    .argument('[page...]', t('cli:compare.pages'))
    .option('--json', t('cli:help.json'))
    .action(async (corpus: string, pages: readonly string[], flags: CompareFlags) =>
      end(await comparePages(context, corpus, pages, flags)),
    )
}

async function comparePages(
  context: CliContext,
  path: string,
  names: readonly string[],
  flags: CompareFlags,
): Promise<ExitCode> {
  const { io, t } = context
  return withBackend(io, async ({ handlers }) => {
    const corpus = await handlers['corpus-open']({ path: absolute(context, path) })
    warnOfProblems(context, corpus)
    const pages = names.length === 0 ? corpus.pages : findPages(corpus, names, context)
    const line = createProgressLine(io)
    const compared: ComparedPage[] = []
    const failed: JobItem[] = []
    for (const { id: page, name } of pages) {
      if (io.signal.aborted) throw new GalleyError('cancelled')
      line.show(
        t('cli:compare.progress', { done: compared.length + failed.length, total: pages.length, current: name }),
      )
      try {
        const { revision } = await handlers['page-read']({ page })
        const { figures } = await handlers['page-compare']({ page, before: 0, after: revision })
        compared.push({ page, name, revision, figures })
      } catch (error) {
        if (!(error instanceof GalleyError)) throw error
        failed.push({ name, error: error.toData() })
      }
    }
    line.clear()
    if (flags.json === true) {
      context.sayJson({ pages: compared, failed: failed.map((item) => failureForPrograms(context, item)) })
    } else {
      print(context, compared)
      listFailures(context, failed)
    }
    return failed.length > 0 ? exitCode.failed : exitCode.ok
  })
}

const shown = ['changed', 'inserted', 'deleted', 'joins', 'splits', 'moves'] as const

function print(context: CliContext, compared: readonly ComparedPage[]): void {
  const { t } = context
  const rows = [
    [t('cli:compare.page'), ...shown.map((name) => t(`history:figures.${name}`)), t('history:figures.cer')],
    ...compared.map(({ name, figures }) => [
      name,
      ...shown.map((each) => String(figures[each])),
      `${(figures.cer * 100).toFixed(2)}%`,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))))
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - columnsOf(cell))
      return column === 0 ? cell + space : space + cell
    })
    context.say(cells.join('  '))
  }
}
