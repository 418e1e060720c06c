import type { DescribedSpelling } from '../contract/records.ts'
import type { Spelling } from './nameTable.ts'

/** Pages that are told of a spelling. */
const mostPages = 12

/** A spelling as a window shows it; of many pages the first ones. */
export const describeSpelling = ({ text, count, pages }: Spelling, suggested: boolean): DescribedSpelling => ({
  text,
  count,
  on: pages.size,
  suggested,
  pages: [...pages].slice(0, mostPages).map(([page, name]) => ({ page, count: name.count, context: name.context })),
})
