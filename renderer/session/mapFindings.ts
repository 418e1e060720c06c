import type { Finding, Fix } from '../../shared/contract/records.ts'
import type { Change } from '../../shared/page/change.ts'
import { blocksOf } from '../../shared/page/find.ts'
import { articlesOfFix, blocksOfFix } from '../../shared/page/fixTargets.ts'
import { mapPlace } from '../../shared/page/mapPlace.ts'
import type { Page } from '../../shared/page/page.ts'

interface Stretch {
  readonly block: string
  readonly from: number
  readonly to: number
}

interface Step {
  readonly change: Change
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  readonly articles: ReadonlySet<string>
}

const textsOf = (page: Page): ReadonlyMap<string, string> =>
  new Map(blocksOf(page).map((block) => [block.id, block.text]))

/** Blocks whose text is another one, or gone. */
function touchedBy(change: Change): ReadonlySet<string> {
  const { changed = [], removed = [] } = change.blocks ?? {}
  return new Set([...changed.filter(({ text }) => text !== undefined), ...removed].map(({ id }) => id))
}

function mapStretch({ change, before, after }: Step, { block, from, to }: Stretch): Stretch | undefined {
  const start = mapPlace(change, { block, offset: from }, from === to ? -1 : 1)
  const end = mapPlace(change, { block, offset: to }, -1)
  if (start === null || end === null || start.block !== end.block || end.offset < start.offset) return undefined
  const isKept = before.get(block)?.slice(from, to) === after.get(start.block)?.slice(start.offset, end.offset)
  return isKept ? { block: start.block, from: start.offset, to: end.offset } : undefined
}

const isStillThere = ({ after, articles }: Step, fix: Fix): boolean =>
  blocksOfFix(fix).every((id) => after.has(id)) && articlesOfFix(fix).every((id) => articles.has(id))

function mapFix(step: Step, fix: Fix): Fix | undefined {
  switch (fix.edit) {
    case 'join': {
      // The seam is at the end of the left block and the head of the right one, wherever these are now.
      const end = step.before.get(fix.left)?.length ?? 0
      const left = mapPlace(step.change, { block: fix.left, offset: end }, 1)?.block
      const right = mapPlace(step.change, { block: fix.right, offset: 0 }, 1)?.block
      return left === undefined || right === undefined || left === right ? undefined : { ...fix, left, right }
    }
    case 'split': {
      const place = mapPlace(step.change, fix, 1)
      return place === null ? undefined : { ...fix, ...place }
    }
    case 'replace':
    case 'remove':
    case 'mark': {
      const stretch = mapStretch(step, fix)
      return stretch === undefined ? undefined : { ...fix, ...stretch }
    }
    case 'replaceMany': {
      const replacements = fix.replacements.flatMap((each) => {
        const stretch = mapStretch(step, each)
        return stretch === undefined ? [] : [{ ...each, ...stretch }]
      })
      return replacements.length === 0 ? undefined : { ...fix, replacements }
    }
    case 'setRole':
    case 'swapTitles':
    case 'moveBlocks':
      return isStillThere(step, fix) ? fix : undefined
  }
}

function mapFinding(step: Step, finding: Finding): Finding | undefined {
  const places = finding.places.map((place) => mapStretch(step, place))
  const fixes = finding.fixes.map((fix) => mapFix(step, fix))
  // One decision about many places stands for those that are left.
  const isAboutMany = finding.fixes[0]?.edit === 'replaceMany'
  if ((places.includes(undefined) && !isAboutMany) || fixes.includes(undefined)) return undefined
  return {
    ...finding,
    places: places.filter((place) => place !== undefined),
    fixes: fixes.filter((fix) => fix !== undefined),
  }
}

function withoutDismissed(findings: readonly Finding[], { dismissed }: Page): readonly Finding[] {
  const gone = new Set(dismissed.map(({ fingerprint }) => fingerprint))
  return findings.filter(({ fingerprint }) => !gone.has(fingerprint))
}

/** Fixes of the page before a change as they would be done after it; undefined for those whose text was changed. */
export function mapFixes(
  fixes: readonly Fix[],
  before: Page,
  after: Page,
  change: Change,
): readonly (Fix | undefined)[] {
  const articles = new Set(after.articles.map(({ id }) => id))
  const step: Step = { change, before: textsOf(before), after: textsOf(after), articles }
  return fixes.map((fix) => mapFix(step, fix))
}

/** Findings of the page before a change as they stand after it; those whose text was changed are gone. */
export function mapFindings(
  findings: readonly Finding[],
  before: Page,
  after: Page,
  change: Change,
): readonly Finding[] {
  const touched = touchedBy(change)
  const articlesRemoved = (change.articles?.removed.length ?? 0) > 0
  const isTouched = (finding: Finding) =>
    finding.places.some(({ block }) => touched.has(block)) ||
    finding.fixes.some(
      (fix) => blocksOfFix(fix).some((id) => touched.has(id)) || (articlesRemoved && articlesOfFix(fix).length > 0),
    )
  const open = change.dismissed === undefined ? findings : withoutDismissed(findings, after)
  if (!open.some(isTouched)) return open
  const step: Step = {
    change,
    before: textsOf(before),
    after: textsOf(after),
    articles: new Set(after.articles.map(({ id }) => id)),
  }
  return open.flatMap((finding) => (isTouched(finding) ? (mapFinding(step, finding) ?? []) : finding))
}
