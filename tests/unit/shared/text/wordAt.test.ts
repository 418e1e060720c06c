import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { wordAt } from '../../../../shared/text/wordAt.ts'

const seeds = new URL('../../../../seeds/', import.meta.url)
const texts = readdirSync(seeds).map((name) => readFileSync(new URL(name, seeds), 'utf8'))

/** The words of a text that differ from those of the text taken apart as a whole, by place. */
function otherwise(text: string): readonly number[] {
  const whole = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return Array.from(text, (_, at) => at).filter((at) => {
    const word = whole.containing(at)
    const found = wordAt(text, at)
    return found?.from !== word?.index || found?.to !== (word?.index ?? 0) + (word?.segment.length ?? 0)
  })
}

it('finds the words of a whole text although it looks at little of it', () => {
  for (const text of texts) expect(otherwise(text)).toEqual([])
})

it('finds the same words where marks are doubled, lost, or stand between figures and letters', () => {
  const text = texts.map((each) => each.slice(0, 2000)).join('')
  expect(otherwise(text.replaceAll('，', '，,').replaceAll('\n', ' \n　'))).toEqual([])
  expect(otherwise(text.replace(/[一二三的了在]/g, '1，000.5：a,b。c'))).toEqual([])
  expect(otherwise(text.replace(/[^\u4e00-\u9fff]/g, ''))).toEqual([])
  expect(otherwise(text.replace(/[的了在]/g, '\u{20000}\ufe00，\u0301々·カー'))).toEqual([])
})

it('looks at a stretch of the same length in a text of any length', () => {
  const look = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  wordAt('学习'.repeat(50_000), 30_001)
  expect(look.mock.lastCall?.[0]?.length).toBeLessThan(400)
  look.mockRestore()
})

it('has no word at the end of a text', () => {
  expect(wordAt('学习', 2)).toBeNull()
  expect(wordAt('', 0)).toBeNull()
})
