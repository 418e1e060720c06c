import { describe, expect, it } from 'vitest'
import { createOutliner } from '../../../../renderer/editor/overlay/outline.ts'
import type { Finding } from '../../../../shared/contract/records.ts'
import { addTopic, replaceText, setRole } from '../../../../shared/page/edits.ts'
import { examplePage } from '../session/examplePage.ts'

const join: Finding = {
  id: 'f',
  check: 'any',
  fingerprint: 'f',
  level: 'accept',
  confidence: 1,
  places: [],
  evidence: [],
  fixes: [{ edit: 'join', left: 'b1', right: 'b2' }],
}

describe('the outline of a page', () => {
  it('stays the same object while only text is typed', () => {
    const outline = createOutliner()
    const before = outline(examplePage, [])
    expect(outline(replaceText(examplePage, 'b1', 0, 0, '甲'), [])).toBe(before)
  })

  it('changes where a role or a topic does, and nowhere else', () => {
    const outline = createOutliner()
    const before = outline(examplePage, [])
    const withTopic = addTopic(examplePage, 'a1', 't1')
    const after = outline(
      setRole(withTopic, 'b3', 'caption', () => 'new'),
      [],
    )
    expect(after.articles[0]?.article.topics).toEqual(['t1'])
    expect(after.articles[1]?.blocks[1]?.role).toBe('caption')
    expect(after.outside).toBe(before.outside)
  })

  it('puts the topics under the title, and above an article that has none', () => {
    const { articles } = createOutliner()(
      setRole(examplePage, 'h2', 'body', () => 'new'),
      [],
    )
    expect(articles.map(({ topicsAt }) => topicsAt)).toEqual([
      { block: 'h1', side: 'after' },
      { block: 'h2', side: 'before' },
    ])
  })

  it('knows the seams that are offered', () => {
    const [first] = createOutliner()(examplePage, [join]).articles
    expect(first?.blocks.map(({ chips }) => chips?.after?.kind)).toEqual([undefined, 'join', undefined])
  })

  it('keeps what it says of a block while another one of its article changes', () => {
    const outline = createOutliner()
    const [before] = outline(examplePage, []).articles
    const [after] = outline(examplePage, [join]).articles
    expect(after?.blocks[1]).not.toBe(before?.blocks[1])
    expect(after?.blocks[2]).toBe(before?.blocks[2])
  })
})
