import type { Block, Page, Role } from '../../../../shared/page/page.ts'

export const block = (id: string, text: string, role: Role = 'body'): Block => ({
  id,
  role,
  text,
  marks: [],
  notes: [],
  source: [],
})

/** Two articles and a line of furniture. */
export const examplePage: Page = {
  id: 'p1',
  articles: [
    {
      id: 'a1',
      topics: [],
      blocks: [block('h1', '把脉治病', 'headline'), block('b1', '近日,开庭“把脉'), block('b2', '治病”,完成。')],
    },
    { id: 'a2', topics: [], blocks: [block('h2', '第二篇', 'headline'), block('b3', '正文三。')] },
  ],
  outside: [block('f1', '责任编辑:张三', 'furniture')],
  state: { is: 'untouched', reason: '' },
  dismissed: [],
}
