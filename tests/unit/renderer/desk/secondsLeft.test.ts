import { describe, expect, it } from 'vitest'
import { secondsLeft } from '../../../../renderer/desk/secondsLeft.ts'

describe('the time that is left of a job', () => {
  it('follows the pace so far', () => {
    expect(secondsLeft({ done: 25, total: 100 }, 10_000)).toBe(30)
  })

  it('is not known at the beginning, and not when there is nothing to do', () => {
    expect(secondsLeft({ done: 0, total: 100 }, 10_000)).toBeNull()
    expect(secondsLeft({ done: 1, total: 100 }, 200)).toBeNull()
    expect(secondsLeft({ done: 5, total: 5 }, 10_000)).toBeNull()
  })
})
