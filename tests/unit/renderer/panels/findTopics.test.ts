import { describe, expect, it } from 'vitest'
import { findTopics, isNewTopic } from '../../../../renderer/panels/topics/findTopics.ts'
import type { Topic } from '../../../../shared/contract/records.ts'

const topic = (label: string, ...alternatives: string[]): Topic => ({
  id: label,
  label,
  alternatives,
  definition: '',
  colour: 0,
})
const vocabulary = [topic('社区养老'), topic('养老服务', '老年照护'), topic('养老'), topic('AI', '人工智能')]
const found = (text: string) => findTopics(vocabulary, text).map((each) => each.label)

describe('finding a topic', () => {
  it('puts the exact label first, then beginnings, then what holds the text', () => {
    expect(found('养老')).toEqual(['养老', '养老服务', '社区养老'])
  })

  it('finds alternatives, and full-width letters of either case', () => {
    expect(found('老年')).toEqual(['养老服务'])
    expect(found('ａｉ')).toEqual(['AI'])
  })

  it('offers to create what is not there yet, under no name it has', () => {
    expect(isNewTopic(vocabulary, '体育')).toBe(true)
    expect(isNewTopic(vocabulary, ' ai ')).toBe(false)
    expect(isNewTopic(vocabulary, '人工智能')).toBe(false)
    expect(isNewTopic(vocabulary, '  ')).toBe(false)
  })
})
