import type { Finding, Fix } from '../contract/records.ts'
import type { StyleCheck, StyleChoice, StyleDecision } from '../contract/styles.ts'
import type { Page } from '../page/page.ts'
import type { Check } from './check.ts'
import { quoteStyle } from './quoteStyle.ts'
import { widthStyle } from './widthStyle.ts'

/** As sure as a fix that a person asked for in general. */
const decided = 0.97
const checks: Readonly<Record<StyleCheck, Check>> = { widthStyle, quoteStyle }

type StyleFix = Extract<Fix, { edit: 'replaceMany' }>

function choiceOf(check: StyleCheck, { replacements }: StyleFix): StyleChoice {
  if (check === 'quoteStyle') return 'curly'
  return /^[\uff01-\uff5e]/.test(replacements[0]?.text ?? '') ? 'fullWidth' : 'halfWidth'
}

const fixesOf = ({ fixes }: Finding): readonly StyleFix[] => fixes.filter((fix) => fix.edit === 'replaceMany')

/** The finding of a page that the decision is about, unless a person dismissed it there. */
function styleFinding(page: Page, check: StyleCheck): Finding | undefined {
  const [finding] = checks[check].check(page)
  const isDismissed = page.dismissed.some(
    (each) => each.check === finding?.check && each.fingerprint === finding.fingerprint,
  )
  return isDismissed ? undefined : finding
}

/** The fix that has a page follow the decision; undefined where it follows, or the page was decided by itself. */
export function styleFix(page: Page, { check, choice }: StyleDecision): StyleFix | undefined {
  const finding = styleFinding(page, check)
  return finding && fixesOf(finding).find((fix) => choiceOf(check, fix) === choice)
}

/** How many marks each choice would change. */
export type StyleCounts = Readonly<Partial<Record<StyleChoice, number>>>

/** What each choice would change on a page; null where the page is not asked about, or was decided by itself. */
export function countStyles(page: Page, check: StyleCheck): StyleCounts | null {
  const finding = styleFinding(page, check)
  if (finding === undefined) return null
  return Object.fromEntries(fixesOf(finding).map((fix) => [choiceOf(check, fix), fix.replacements.length]))
}

/**
 * Findings in a corpus for which styles were decided: what is to be kept, or follows, is none; the fix that was chosen
 * comes first and is sure.
 */
export function withStyles(findings: readonly Finding[], decisions: readonly StyleDecision[]): readonly Finding[] {
  const byCheck = new Map<string, StyleDecision>(decisions.map((decision) => [decision.check, decision]))
  return findings.flatMap((finding) => {
    const decision = byCheck.get(finding.check)
    if (decision === undefined) return [finding]
    const fixes = fixesOf(finding)
    const fix = fixes.find((each) => choiceOf(decision.check, each) === decision.choice)
    if (fix === undefined) return []
    return [
      {
        ...finding,
        level: 'accept' as const,
        confidence: decided,
        places: fix.replacements.map(({ block, from, to }) => ({ block, from, to })),
        evidence: [...finding.evidence, { code: 'corpusStyle', params: {} }],
        fixes: [fix, ...fixes.filter((each) => each !== fix)],
      },
    ]
  })
}
