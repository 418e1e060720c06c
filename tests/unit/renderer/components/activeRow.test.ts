import { expect, it } from 'vitest'
import { activeRow } from '../../../../renderer/components/activeRow.ts'

it('stays with its row wherever that stands now', () => {
  expect(activeRow(['甲', '乙', '丙'], { key: '丙', index: 2 })).toBe(2)
  expect(activeRow(['丙', '甲'], { key: '丙', index: 2 })).toBe(0)
})

it('goes to the one in its place when it is gone, or to the last', () => {
  expect(activeRow(['甲', '丙'], { key: '乙', index: 1 })).toBe(1)
  expect(activeRow(['甲', '乙'], { key: '丙', index: 2 })).toBe(1)
  expect(activeRow([], { key: '丙', index: 2 })).toBe(-1)
})
