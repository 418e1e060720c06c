import type { Finding } from '../../../shared/contract/records.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import type { Page } from '../../../shared/page/page.ts'

export interface FindingGroup {
  readonly check: string
  readonly findings: readonly Finding[]
}

/** One decision about the whole page, such as its way with half-width marks; a name stands where it stands. */
export const isPageWide = ({ fixes, names }: Finding): boolean =>
  fixes[0]?.edit === 'replaceMany' && names === undefined

/** Findings in the order in which they stand on the page; decisions about the whole page come last. */
export function orderFindings(page: Page, findings: readonly Finding[]): readonly Finding[] {
  const index = new Map(blocksOf(page).map((block, at) => [block.id, at]))
  const at = (finding: Finding) =>
    (isPageWide(finding) ? undefined : index.get(finding.places[0]?.block ?? '')) ?? Number.MAX_SAFE_INTEGER
  return [...findings].sort((a, b) => at(a) - at(b) || (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0))
}

/** The same, by check; checks in the order of their first finding. */
export function groupFindings(ordered: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of ordered) {
    const group = groups.get(finding.check)
    if (group === undefined) groups.set(finding.check, [finding])
    else group.push(finding)
  }
  return [...groups].map(([check, findings]) => ({ check, findings }))
}

/** The finding at a place of the text, if there is one that is not about the whole page. */
export function findingAt(findings: readonly Finding[], block: string, offset: number): Finding | undefined {
  const touching = findings.filter(
    (finding) => !isPageWide(finding) && finding.places.some((place) => place.block === block),
  )
  return (
    touching.find((finding) =>
      finding.places.some((place) => place.block === block && place.from <= offset && offset <= place.to),
    ) ?? touching[0]
  )
}
