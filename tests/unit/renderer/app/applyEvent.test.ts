import { describe, expect, it } from 'vitest'
import { applyEvent } from '../../../../renderer/app/applyEvent.ts'
import { initialState } from '../../../../renderer/app/appState.ts'
import type { Corpus, Job } from '../../../../shared/contract/records.ts'
import { hello } from '../../../support/hello.ts'
import { summary } from './summary.ts'

const corpus: Corpus = {
  id: 'c',
  title: 'Corpus',
  path: '/c',
  readOnly: null,
  problems: [],
  vocabulary: [],
  known: [],
  styles: [],
  pages: [summary('a'), summary('b')],
}
const state = initialState({ ...hello, corpus })
const job: Job = {
  id: 'j',
  kind: 'import',
  state: 'running',
  done: 1,
  total: 4,
  current: '',
  failed: [],
  imported: [],
  images: [],
  written: null,
  replaced: null,
  style: null,
  error: null,
}

describe('an event of the host', () => {
  it('keeps what was chosen among the pages of a corpus, and forgets it with another one', () => {
    const chosen = { ...state, filter: { text: 'a', topic: 't', state: null }, selection: new Set(['a']) }
    expect(applyEvent(chosen, { event: 'corpusChanged', corpus: { ...corpus, title: 'new' } }, 0)).toEqual({
      corpus: { ...corpus, title: 'new' },
    })
    const after = applyEvent(chosen, { event: 'corpusChanged', corpus: { ...corpus, id: 'd' } }, 0)
    expect(after).toMatchObject({ filter: { text: '', topic: null, state: null }, selection: new Set() })
  })

  it('changes summaries in their place and adds new pages behind', () => {
    const changed = summary('a', { title: 'new' })
    const after = applyEvent(state, { event: 'pagesChanged', pages: [changed, summary('c')] }, 0)
    expect(after.corpus?.pages.map((page) => page.title)).toEqual(['new', 'b', 'c'])
    expect(after.corpus?.pages[1]).toBe(corpus.pages[1])
  })

  it('is of no use while no corpus is open', () => {
    expect(applyEvent({ ...state, corpus: null }, { event: 'pagesChanged', pages: [summary('a')] }, 0)).toEqual({})
  })

  it('keeps the time at which a job was first seen', () => {
    const first = { ...state, ...applyEvent(state, { event: 'jobChanged', job }, 100) }
    const second = applyEvent(first, { event: 'jobChanged', job: { ...job, done: 2 } }, 900)
    expect(second.jobStarts).toEqual({ j: 100 })
    expect(second.jobs?.map((each) => each.done)).toEqual([2])
  })
})
