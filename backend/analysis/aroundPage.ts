import type { CorpusStatistics } from '../../shared/corpus/corpusStatistics.ts'
import type { Correction } from '../../shared/corpus/correction.ts'
import { nameKey } from '../../shared/corpus/countedName.ts'
import type { Spelling } from '../../shared/corpus/nameTable.ts'
import { blocksOf } from '../../shared/page/find.ts'
import type { Page } from '../../shared/page/page.ts'
import type { CorpusStore } from '../storage/store.ts'
import type { Knowledge } from './knowledge.ts'

/** What a page needs: the grams, the names on it with those that are near them, and what was corrected of its forms. */
export function aroundPage(statistics: CorpusStatistics, store: CorpusStore, page: Page): Knowledge {
  const { grams, names, corrections } = statistics
  const pages = new Map([[page.id, new Map(names.of(page.id).map((name) => [nameKey(name), name]))]])
  const taken = new Set<string>()
  const take = (spelling: Spelling | null) => {
    const key = spelling === null ? '' : nameKey(spelling)
    if (taken.has(key)) return
    taken.add(key)
    for (const [id, name] of spelling?.pages ?? []) {
      const own = pages.get(id) ?? new Map()
      pages.set(id, own.set(nameKey(name), name))
    }
  }
  const forms = new Set(blocksOf(page).flatMap(({ text }) => [...corrections.formsIn(text)].map(({ wrong }) => wrong)))
  const looked = new Set<string>()
  for (const { kind, text } of names.of(page.id)) {
    for (const near of names.near(kind, text)) {
      take(near)
      if (looked.has(nameKey(near))) continue
      looked.add(nameKey(near))
      for (const one of names.near(kind, near.text)) take(one)
    }
    if (!forms.has(text)) continue
    take(names.spelling(kind, text))
    for (const { right } of corrections.from(text)) take(names.spelling(kind, right))
  }
  const corrected = new Map<string, Correction[]>()
  // What the right forms were corrected to speaks against them.
  const asked = [...forms].flatMap((form) => [form, ...corrections.from(form).map(({ right }) => right)])
  for (const { page: id, ...correction } of [...new Set(asked)].flatMap((form) => corrections.from(form))) {
    corrected.set(id, [...(corrected.get(id) ?? []), correction])
    if (!pages.has(id)) pages.set(id, new Map())
  }
  const print = statistics.printOf(page.id)
  return {
    ...grams.parts,
    pages: [...pages].map(([id, own]) => [
      id,
      { print: id === page.id ? print : '', names: [...own.values()], corrections: corrected.get(id) ?? [] },
    ]),
    known: store.readRecord().known,
    pageNames: (corrected.size === 0 ? [] : store.listPages()).flatMap(({ id, name }) =>
      corrected.has(id) ? [[id, name] as const] : [],
    ),
  }
}
