import { type CSSProperties, memo, type Ref } from 'react'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { FindingCard } from './FindingCard.tsx'
import { FindingRow } from './FindingRow.tsx'
import type { FindingEdits } from './findingEdits.ts'
import { readsSame } from './readsSame.ts'

export interface FindingItemProps {
  readonly finding: Finding
  readonly page: Page
  /** Whether it is being decided. */
  readonly isCurrent: boolean
  /** Said of one whose neighbours may not be drawn: its number among those of its kind, and how many these are. */
  readonly number: number | undefined
  readonly count: number | undefined
  /** Where it stands in the whole list, for what measures it, and the room of lines before it that are not drawn, in px. */
  readonly index: number | undefined
  readonly gap: number
  readonly measure: Ref<HTMLLIElement> | undefined
  readonly readOnly: boolean
  readonly edits: FindingEdits
  /** Must not depend on the page: a row keeps it while the finding reads the same. */
  readonly onChoose: (finding: Finding) => void
}

export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, page, isCurrent, number, count, index, gap, measure, readOnly, edits, onChoose } = props
  const style: CSSProperties | undefined = gap === 0 ? undefined : { marginTop: gap }
  return (
    <li ref={measure} data-index={index} aria-posinset={number} aria-setsize={count} style={style}>
      {isCurrent ? (
        <FindingCard page={page} finding={finding} readOnly={readOnly} edits={edits} />
      ) : (
        <FindingRow page={page} finding={finding} onChoose={onChoose} />
      )}
    </li>
  )
}, looksSame)

function looksSame(before: FindingItemProps, after: FindingItemProps): boolean {
  const { page: _before, finding: _was, ...rest } = before
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => before[name] === after[name]) &&
    readsSame(before, after)
  )
}
