import type { CorpusView } from '../corpus/corpusView.ts'
import { eachGram } from '../corpus/grams.ts'
import { blocksOf } from '../page/find.ts'
import { isOutsideRole, type Page } from '../page/page.ts'
import type { Recall } from './recall.ts'

/** How often a gram stands elsewhere in the corpus than on the page that is looked at. */
export type Elsewhere = (gram: number) => number

const gramsIn = (text: string): readonly number[] => {
  const grams: number[] = []
  eachGram(text, (gram) => grams.push(gram))
  return grams
}

/** Counts of the corpus with those of the page taken off: what it says itself is no evidence for it. */
export function countElsewhere(page: Page, corpus: CorpusView, recall: Recall): Elsewhere {
  const own = new Map<number, number>()
  for (const { text, role } of blocksOf(page)) {
    if (isOutsideRole(role)) continue
    for (const gram of recall(gramsIn, text)) own.set(gram, (own.get(gram) ?? 0) + 1)
  }
  return (gram) => corpus.grams.count(gram) - (own.get(gram) ?? 0)
}
