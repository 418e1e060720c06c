import { expect, it } from 'vitest'
import { SharedSync } from '../../../../backend/storage/sharedSync.ts'

/** Syncs that end when they are told to. */
function heldSyncs() {
  const begun: string[] = []
  const ends: ((error?: Error) => void)[] = []
  const syncs = new SharedSync((folder) => {
    begun.push(folder)
    return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
  })
  return { syncs, begun, ends }
}

it('answers all who ask during a sync by one more that begins after it', async () => {
  const { syncs, begun, ends } = heldSyncs()
  const told: string[] = []
  const ask = (name: string) => syncs.of('/a').then(() => told.push(name))
  const asked = [ask('first'), ask('second'), ask('third')]
  expect(begun).toHaveLength(1)
  ends[0]?.()
  await asked[0]
  await expect.poll(() => begun.length).toBe(2)
  expect(told).toEqual(['first'])
  ends[1]?.()
  await Promise.all(asked)
  expect(begun).toHaveLength(2)
})

it('keeps folders apart, and tells each how its own sync ended', async () => {
  const { syncs, begun, ends } = heldSyncs()
  const first = syncs.of('/a')
  const later = [syncs.of('/a'), syncs.of('/a')]
  const other = syncs.of('/b')
  expect(begun).toEqual(['/a', '/b'])
  ends[0]?.()
  ends[1]?.()
  await Promise.all([first, other])
  await expect.poll(() => begun.length).toBe(3)
  ends[2]?.(new Error('full'))
  const told = await Promise.allSettled(later)
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const again = syncs.of('/a')
  ends[3]?.()
  await again
})
