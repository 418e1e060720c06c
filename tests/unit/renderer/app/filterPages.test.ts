import { describe, expect, it } from 'vitest'
import { emptyFilter } from '../../../../renderer/app/appState.ts'
import { filterPages } from '../../../../renderer/app/filterPages.ts'
import { summary } from './summary.ts'

const pages = [
  summary('a', { title: '养老服务', name: '001.txt', topics: ['care'] }),
  summary('b', { title: 'Market', name: '002.txt', state: { is: 'proofread', reason: '' } }),
  summary('c', { title: '市场', name: 'Market.txt', topics: ['care', 'trade'] }),
]
const shown = (filter: Partial<typeof emptyFilter>) =>
  filterPages(pages, { ...emptyFilter, ...filter }).map((page) => page.id)

describe('the filter of the page list', () => {
  it('lets every page through while it is empty, as the same list', () => {
    expect(filterPages(pages, emptyFilter)).toBe(pages)
  })

  it('finds text in titles and file names, without regard to case', () => {
    expect(shown({ text: ' market ' })).toEqual(['b', 'c'])
  })

  it('narrows to a topic, to a state, and to both with a text', () => {
    expect(shown({ topic: 'care' })).toEqual(['a', 'c'])
    expect(shown({ state: 'proofread' })).toEqual(['b'])
    expect(shown({ topic: 'care', state: 'untouched', text: '市' })).toEqual(['c'])
  })
})
