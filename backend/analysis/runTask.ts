import { checkPage } from '../../shared/checks/checkPage.ts'
import { recognisePage } from '../../shared/recognise/recognisePage.ts'
import { tiffToPng } from '../images/tiffToPng.ts'
import type { Task, TaskResult, TaskResults } from './tasks.ts'

const run = (task: Task): TaskResults[keyof TaskResults] => {
  switch (task.task) {
    case 'recognise':
      return recognisePage(task.text, task.id)
    case 'check':
      return checkPage(task.page)
    case 'png':
      return tiffToPng(task.bytes)
  }
}

/** Does a task in the calling thread. Throws a `GalleyError` where the input cannot be worked on. */
export const runTask = <T extends Task>(task: T): TaskResult<T> => run(task) as TaskResult<T>
