import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBetweenLetters } from '../../../../renderer/transport/betweenLetters.ts'

const frame = 16
let letter: () => void
let done: string[]
let whenFree: (work: () => void) => void
const ask = (name: string) => whenFree(() => done.push(name))

beforeEach(() => {
  vi.useFakeTimers()
  const document = new EventTarget()
  vi.stubGlobal('document', document)
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, frame))
  letter = () => document.dispatchEvent(new Event('input'))
  done = []
  whenFree = createBetweenLetters()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('work that may wait', () => {
  it('is done at once while nobody types', () => {
    ask('a')
    expect(done).toEqual(['a'])
  })

  it('waits after a letter until the next one is painted', () => {
    letter()
    ask('a')
    vi.advanceTimersByTime(100)
    letter()
    expect(done).toEqual([])
    vi.advanceTimersByTime(frame + 1)
    expect(done).toEqual(['a'])
  })

  it('waits no longer than letters come', () => {
    letter()
    ask('a')
    ask('b')
    vi.advanceTimersByTime(301)
    expect(done).toEqual(['a', 'b'])
  })

  it('is done one piece a letter, in its order', () => {
    letter()
    for (const name of ['a', 'b', 'c']) ask(name)
    vi.advanceTimersByTime(50)
    letter()
    vi.advanceTimersByTime(50)
    expect(done).toEqual(['a'])
    letter()
    vi.advanceTimersByTime(50)
    expect(done).toEqual(['a', 'b'])
  })

  it('does not pass what waits already', () => {
    letter()
    ask('a')
    vi.advanceTimersByTime(300)
    ask('b')
    vi.advanceTimersByTime(1)
    expect(done).toEqual(['a', 'b'])
  })
})
