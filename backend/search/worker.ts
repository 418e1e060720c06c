import { answerMessages } from '../workers/answerMessages.ts'
import type { SearchTask } from './searchTasks.ts'
import { SearchTexts } from './searchTexts.ts'

const texts = new SearchTexts()

answerMessages((task: SearchTask) => texts.run(task))
