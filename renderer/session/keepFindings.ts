import type { Finding } from '../../shared/contract/records.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameData(a[key], b[key]))
}

/** `after` with the objects of `before` wherever they say the same, so that what shows them need not be drawn again. */
export function keepFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]))
  const kept = after.map((finding) => {
    const same = known.get(finding.id)
    return same !== undefined && sameData(same, finding) ? same : finding
  })
  return kept.length === before.length && kept.every((finding, at) => finding === before[at]) ? before : kept
}
