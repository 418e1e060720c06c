import { matchBlocks } from './matchBlocks.ts'
import type { PlacedBlock } from './placedBlocks.ts'

/** Blocks of both pages that belong together: one and one, several that were joined, one that was split, or more. */
export interface Passage {
  /** In the order in which their texts stand in what became of them. */
  readonly before: readonly PlacedBlock[]
  readonly after: readonly PlacedBlock[]
}

const headLength = 8

/** Sorts parts by where their beginnings stand in the whole; as they are where one cannot be found. */
function inOrderOf(whole: string, parts: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const placed = parts.map((part) => ({ part, at: whole.indexOf(part.block.text.trim().slice(0, headLength)) }))
  return placed.some(({ at }) => at < 0) ? parts : placed.sort((a, b) => a.at - b.at).map(({ part }) => part)
}

function ordered(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): Passage {
  const [old] = before
  const [now] = after
  if (now !== undefined && after.length === 1 && before.length > 1)
    return { before: inOrderOf(now.block.text, before), after }
  if (old !== undefined && before.length === 1 && after.length > 1)
    return { before, after: inOrderOf(old.block.text, after) }
  return { before, after }
}

/** The passages of two pages; each block stands in one. Those of the second page in its order, then what went. */
export function passagesOf(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): readonly Passage[] {
  // Union of what belongs together, over the ranks of the second page and behind them those of the first.
  const roots = Array.from({ length: after.length + before.length }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (roots[root] !== root) root = roots[root] ?? root
    for (let at = index; at !== root; ) {
      const next = roots[at] ?? root
      roots[at] = root
      at = next
    }
    return root
  }
  for (const match of matchBlocks(before, after)) {
    const [a, b] = [rootOf(match.after.at), rootOf(after.length + match.before.at)]
    roots[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, { before: PlacedBlock[]; after: PlacedBlock[] }>()
  const groupOf = (index: number) => {
    const root = rootOf(index)
    const known = groups.get(root)
    if (known !== undefined) return known
    const made = { before: [], after: [] }
    groups.set(root, made)
    return made
  }
  for (const placed of after) groupOf(placed.at).after.push(placed)
  for (const placed of before) groupOf(after.length + placed.at).before.push(placed)
  return Array.from(groups.values(), (group) => ordered(group.before, group.after))
}
