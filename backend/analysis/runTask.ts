import { checkPage } from '../../shared/checks/checkPage.ts'
import { createRecall, type Recall } from '../../shared/checks/recall.ts'
import { analyseText } from '../../shared/recognise/analyseText.ts'
import { recognisePage } from '../../shared/recognise/recognisePage.ts'
import { tiffToPng } from '../images/tiffToPng.ts'
import type { Task, TaskResult, TaskResults } from './tasks.ts'

/** Texts that a worker remembers, in UTF-16 units: those of the longest page that can be edited, for every check. */
const remembered = 4_000_000

/** What a worker keeps from task to task. */
export const newMemory = (): Recall => createRecall(remembered)

const run = (task: Task, memory: Recall): TaskResults[keyof TaskResults] => {
  switch (task.task) {
    case 'recognise':
      return recognisePage(task.text, task.id)
    case 'analyse':
      return analyseText(task.name, task.text).analysis
    case 'check':
      return checkPage(task.page, memory)
    case 'png':
      return tiffToPng(task.bytes)
  }
}

/** Does a task in the calling thread. Throws a `GalleyError` where the input cannot be worked on. */
export const runTask = <T extends Task>(task: T, memory: Recall): TaskResult<T> => run(task, memory) as TaskResult<T>
