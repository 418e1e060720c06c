import type { CorrectionTable } from './correctionTable.ts'
import type { GramView } from './gramCounts.ts'
import type { NameTable } from './nameTable.ts'
import type { Sounds } from './similarity.ts'

/** What checks know of the corpus that a page stands in, the page itself as it stands included. */
export interface CorpusView {
  readonly grams: GramView
  readonly names: NameTable
  /** What was corrected on its pages. */
  readonly corrections: CorrectionTable
  /** What a page is called, by its id. */
  pageName(page: string): string
  /** What a person said is right in this corpus. */
  readonly known: ReadonlySet<string>
  readonly sounds: Sounds
}
