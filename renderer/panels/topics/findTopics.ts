import type { Topic } from '../../../shared/contract/records.ts'

const fold = (text: string) => text.normalize('NFKC').trim().toLocaleLowerCase()

/** Topics that fit what was typed, by label or alternative; those that begin with it first. */
export function findTopics(vocabulary: readonly Topic[], typed: string): readonly Topic[] {
  const text = fold(typed)
  if (text === '') return vocabulary
  const rank = (topic: Topic): number => {
    const labels = [topic.label, ...topic.alternatives].map(fold)
    if (labels[0] === text) return 0
    if (labels.some((label) => label.startsWith(text))) return 1
    return labels.some((label) => label.includes(text)) ? 2 : 3
  }
  return vocabulary
    .map((topic) => ({ topic, rank: rank(topic) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.topic)
}

/** Whether what was typed names no topic yet and so can become one. */
export const isNewTopic = (vocabulary: readonly Topic[], typed: string): boolean =>
  fold(typed) !== '' &&
  !vocabulary.some((topic) => [topic.label, ...topic.alternatives].some((label) => fold(label) === fold(typed)))
