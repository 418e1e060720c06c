import type { PageSummary } from '../../../../shared/contract/records.ts'

export const summary = (id: string, part: Partial<PageSummary> = {}): PageSummary => ({
  id,
  name: `${id}.txt`,
  title: id,
  articles: 2,
  tagged: 1,
  characters: 100,
  state: { is: 'untouched', reason: '' },
  topics: [],
  findings: 3,
  revision: 0,
  hasImage: false,
  readOnly: false,
  problem: null,
  ...part,
})
