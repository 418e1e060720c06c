import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../../../backend/analysis/inOrder.ts'

/** Work on items that ends when the test says so. */
const makeWork = () => {
  const begun: number[] = []
  const ends = new Map<number, () => void>()
  const work = (item: number): Promise<number> => {
    begun.push(item)
    return new Promise((resolve, reject) => {
      ends.set(item, () => (item < 0 ? reject(new Error(`no ${item}`)) : resolve(item * 10)))
    })
  }
  return { begun, work, end: (item: number) => ends.get(item)?.() }
}

test('results come in the order of the items, whatever ends first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (turns, width) => {
        const items = turns.map((count, index) => ({ count, index }))
        const work = async ({ count, index }: (typeof items)[number]) => {
          for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
          return index
        }
        const taken: number[] = []
        for await (const { value } of inOrder(items, width, work)) taken.push(value())
        expect(taken).toEqual(items.map(({ index }) => index))
      },
    ),
  )
})

test('no more items are begun than the width, until one is taken', async () => {
  const { begun, work, end } = makeWork()
  const results = inOrder([1, 2, 3, 4], 2, work)
  const first = results.next()
  expect(begun).toEqual([1, 2])
  end(2)
  end(1)
  expect((await first).value?.value()).toBe(10)
  expect(begun).toEqual([1, 2])
  const second = results.next()
  expect(begun).toEqual([1, 2, 3])
  expect((await second).value?.value()).toBe(20)
})

test('what fails is told when it is taken and stops nothing else', async () => {
  const told: string[] = []
  const work = async (item: number) => {
    if (item < 0) throw new Error(`no ${item}`)
    return item
  }
  for await (const { item, value } of inOrder([1, -2, 3, -4], 3, work)) {
    try {
      told.push(String(value()))
    } catch (error) {
      told.push(`${item} ${(error as Error).message}`)
    }
  }
  expect(told).toEqual(['1', '-2 no -2', '3', '-4 no -4'])
})

test('who stops taking leaves nothing unhandled', async () => {
  const { begun, work, end } = makeWork()
  const results = inOrder([1, -2, 3], 3, work)
  const first = results.next()
  end(1)
  await first
  await results.return(undefined)
  // An unhandled rejection would fail the run.
  end(-2)
  await Promise.resolve()
  expect(begun).toEqual([1, -2, 3])
})
