import type { Finding } from '../contract/records.ts'
import type { CorpusView } from '../corpus/corpusView.ts'
import { keepRecords } from '../page/keepRecords.ts'
import type { Page } from '../page/page.ts'
import { createRecall, type Recall } from './recall.ts'
import { registry } from './registry.ts'

/** UTF-16 units that checks of one page remember for each other when they have no memory from before. */
const remembered = 4_000_000

/** The page that was looked at last with a memory. */
const lastPages = new WeakMap<Recall, Page>()

/** The page with those records of the last one that are the same: it may come as a copy, of which nothing is known. */
function known(page: Page, recall: Recall): Page {
  const before = lastPages.get(recall)
  const kept = before?.id === page.id ? keepRecords(page, before) : page
  lastPages.set(recall, kept)
  return kept
}

/**
 * What all checks notice on a page, dismissed findings left out. Ids are unique on the page. A thread that looks at
 * a page again and again passes its memory of texts; `corpus` tells of the other pages.
 */
export function checkPage(
  given: Page,
  recall: Recall = createRecall(remembered),
  corpus?: CorpusView,
): readonly Finding[] {
  const page = known(given, recall)
  const key = (check: string, print: string) => `${check}:${print}`
  const dismissed = new Set(page.dismissed.map(({ check, fingerprint }) => key(check, fingerprint)))
  const seen = new Map<string, number>()
  const findings: Finding[] = []
  for (const { check } of registry) {
    for (const finding of check(page, recall, corpus)) {
      const id = key(finding.check, finding.fingerprint)
      if (dismissed.has(id)) continue
      const times = (seen.get(id) ?? 0) + 1
      seen.set(id, times)
      findings.push({ ...finding, id: times === 1 ? id : `${id}:${times}` })
    }
  }
  return findings
}
