import { checkPage } from '../../shared/checks/checkPage.ts'
import { countStyles } from '../../shared/checks/corpusStyle.ts'
import { createRecall, type Recall } from '../../shared/checks/recall.ts'
import { comparePages } from '../../shared/compare/comparePages.ts'
import type { Sounds } from '../../shared/corpus/similarity.ts'
import { viewPage } from '../../shared/corpus/viewPage.ts'
import type { Page } from '../../shared/page/page.ts'
import { analyseText, type TextCorpus } from '../../shared/recognise/analyseText.ts'
import { recognisePage } from '../../shared/recognise/recognisePage.ts'
import { type Knowledge, statisticsOf } from './knowledge.ts'
import { loadSounds } from './loadSounds.ts'
import type { AnalyseTask, Task, TaskResult, TaskResults } from './tasks.ts'

/** Texts that a worker remembers, in UTF-16 units: those of the longest page that can be edited, for every check. */
const remembered = 4_000_000

/** What a worker keeps from task to task. */
export interface WorkerMemory {
  readonly recall: Recall
  /** Of the corpus that texts are analysed with; null where each is looked at by itself. */
  readonly corpus: Knowledge | null
  /** The same, ready to be asked; made when it is needed first. */
  texts?: TextCorpus
}

export const newMemory = (corpus: Knowledge | null = null): WorkerMemory => ({
  recall: createRecall(remembered),
  corpus,
})

const toTextCorpus = (corpus: Knowledge, sounds: Sounds): TextCorpus => ({
  statistics: statisticsOf(corpus),
  known: new Set(corpus.known),
  pageNames: new Map(corpus.pageNames),
  sounds,
})

async function corpusOf(memory: WorkerMemory): Promise<TextCorpus | undefined> {
  if (memory.corpus === null) return undefined
  memory.texts ??= toTextCorpus(memory.corpus, await loadSounds())
  return memory.texts
}

const analysisJson = ({ name, text, id, indent }: AnalyseTask, corpus: TextCorpus | undefined): string =>
  JSON.stringify(analyseText(name, text, corpus, id).analysis, null, indent)

const run = async (task: Task, memory: WorkerMemory): Promise<TaskResults[keyof TaskResults]> => {
  switch (task.task) {
    case 'recognise':
      return recognisePage(task.text, task.id)
    case 'analyse':
      return analysisJson(task, await corpusOf(memory))
    case 'check': {
      const { page, corpus } = task
      if (corpus === null) return checkPage(page, memory.recall)
      const known = toTextCorpus(corpus, await loadSounds())
      return viewPage({ ...known, page }, (view) => checkPage(page, memory.recall, view))
    }
    case 'compare':
      return JSON.stringify(comparePages(JSON.parse(task.before) as Page, JSON.parse(task.after) as Page))
    case 'style':
      return countStyles(JSON.parse(task.page) as Page, task.check)
    case 'png': {
      // Few pages have a TIFF; every worker would read the decoder.
      const { tiffToPng } = await import('../images/tiffToPng.ts')
      return tiffToPng(task.bytes)
    }
  }
}

/** Does a task in the calling thread. Rejects with a `GalleyError` where the input cannot be worked on. */
export const runTask = <T extends Task>(task: T, memory: WorkerMemory): Promise<TaskResult<T>> =>
  run(task, memory) as Promise<TaskResult<T>>
