import { describe, expect, it } from 'vitest'
import { summarisePage } from '../../../../shared/page/summarisePage.ts'
import { makePage } from '../../../support/pages.ts'

describe('the summary of a page', () => {
  it('counts articles, tagged ones, characters and topics', () => {
    const page = makePage({
      articles: [
        { topics: ['t1', 't2'], blocks: [{ text: '正文 😀' }, { text: ' 标题 ', role: 'headline' }] },
        { topics: ['t2'], blocks: ['ab'] },
        { blocks: [''] },
      ],
      outside: ['版面'],
    })
    expect(summarisePage(page)).toEqual({
      title: '标题',
      articles: 3,
      tagged: 2,
      characters: 7,
      topics: ['t1', 't2'],
      state: page.state,
    })
  })

  it('takes the first words where there is no headline, without cutting a character', () => {
    expect(summarisePage(makePage({ articles: [{ blocks: ['', '第一\n句'] }] })).title).toBe('第一 句')
    expect(summarisePage(makePage({ articles: [{ blocks: ['😀'.repeat(90)] }] })).title).toBe('😀'.repeat(60))
    expect(summarisePage(makePage()).title).toBe('')
  })
})
