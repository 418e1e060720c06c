import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAtRest } from '../../../../renderer/history/atRest.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('does the first at once, and of a key held down only where it comes to rest', () => {
  const done: number[] = []
  const atRest = createAtRest(120)
  let cancel = () => {}
  for (const step of Array.from({ length: 20 }, (_, index) => index)) {
    cancel()
    cancel = atRest(() => done.push(step))
    vi.advanceTimersByTime(30)
  }
  expect(done).toEqual([0])
  vi.advanceTimersByTime(120)
  expect(done).toEqual([0, 19])
  atRest(() => done.push(20))
  expect(done).toEqual([0, 19, 20])
})

it('does nothing that was taken back', () => {
  const done: number[] = []
  const atRest = createAtRest(120)
  atRest(() => done.push(1))
  atRest(() => done.push(2))()
  vi.advanceTimersByTime(500)
  expect(done).toEqual([1])
})
