import { expect, test } from 'vitest'
import { rowOfKey } from '../../../../renderer/components/rowOfKey.ts'

const height = { list: 100, row: 20 }

test('arrows go row by row, pages by one less than is in view, and none beyond the ends', () => {
  expect(
    ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => rowOfKey(key, 5, 20, height)),
  ).toEqual([6, 4, 9, 1, 0, 19])
  expect([rowOfKey('ArrowUp', 0, 20, height), rowOfKey('PageDown', 18, 20, height)]).toEqual([0, 19])
})

test('a list that is not laid out yet is walked row by row, and other keys do not walk', () => {
  expect(rowOfKey('PageDown', 5, 20, { list: undefined, row: 20 })).toBe(6)
  expect(rowOfKey('Enter', 5, 20, height)).toBeUndefined()
})
