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

function countOwn(page: Page, recall: Recall): ReadonlyMap<number, number> {
  const own = new Map<number, number>()
  for (const { text, role } of blocksOf(page)) {
    if (isOutsideRole(role)) continue
    for (const gram of recall(gramsIn, text)) own.set(gram, (own.get(gram) ?? 0) + 1)
  }
  return own
}

/** Counts of pages that are still in use: two checks ask for them. */
const counted = new WeakMap<Page, ReadonlyMap<number, number>>()

/** Counts of the corpus with those of the page taken off: what it says itself is no evidence for it. */
export function countElsewhere(page: Page, corpus: CorpusView, recall: Recall): Elsewhere {
  const own = counted.get(page) ?? countOwn(page, recall)
  counted.set(page, own)
  return (gram) => corpus.grams.count(gram) - (own.get(gram) ?? 0)
}
