import { expect, it } from 'vitest'
import { findNames } from '../../../../shared/corpus/findNames.ts'

const writers = (text: string) =>
  findNames(text, 'body').flatMap((name) => (name.kind === 'writer' ? [text.slice(name.from, name.to)] : []))

it('finds who wrote in a text, up to the bracket or the word behind the names', () => {
  expect(writers('本报讯（记者 李明 通讯员 赵小敏）昨天上午，新桥通车。')).toEqual(['李明', '赵小敏'])
  expect(writers('新桥昨天通车。本报记者王小红、李明 摄')).toEqual(['王小红', '李明'])
  expect(writers('本报记者李明昨天在现场看到，新桥已经通车。')).toEqual([])
})

it('reads a text without marks once, however long it goes on behind the word for a writer', () => {
  const unmarked = '李王张刘陈杨黄赵周吴'.repeat(1_000)
  expect(writers(`本报记者${unmarked}。`)).toEqual([])
  expect(writers(`本报记者李明${' '.repeat(10_000)}王小红。`)).toEqual([])
})
