import { expect, test } from 'vitest'
import { Foreground } from '../../../../backend/app/foreground.ts'

test('the background has its turn at once where nobody waits', async () => {
  await expect(new Foreground().quiet()).resolves.toBeUndefined()
})

test('the background waits until what a person waits for is done, though it fails', async () => {
  const foreground = new Foreground()
  const order: string[] = []
  let fail: (error: Error) => void = () => undefined
  const waitedFor = foreground.during(() => new Promise<never>((_, reject) => (fail = reject)))
  const turn = foreground.quiet().then(() => order.push('background'))
  const ended = expect(waitedFor)
    .rejects.toThrow('no')
    .then(() => order.push('foreground'))
  fail(new Error('no'))
  await Promise.all([turn, ended])
  expect(order).toEqual(['foreground', 'background'])
})
