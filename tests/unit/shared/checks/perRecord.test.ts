import { expect, it } from 'vitest'
import { perRecord } from '../../../../shared/checks/perRecord.ts'

it('works a part out once for a record, and for each of two that read the same', () => {
  let times = 0
  const lengths = perRecord(({ text }: { readonly text: string }) => {
    times += 1
    return { length: text.length }
  })
  const record = { text: '文章' }
  expect(lengths(record)).toBe(lengths(record))
  expect(lengths({ text: '文章' })).toEqual({ length: 2 })
  expect(times).toBe(2)
})
