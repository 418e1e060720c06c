import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberTable } from '../../../../shared/text/numberTable.ts'

const key = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.maxSafeNat())

it('numbers keys in the order in which they come, as a map would', () => {
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 200 }),
      fc.array(key),
      fc.integer({ min: 0, max: 300 }),
      (keys, others, size) => {
        const table = numberTable(size)
        const map = new Map<number, number>()
        for (const one of keys) {
          if (!map.has(one)) map.set(one, map.size)
          expect([...table.add([one])]).toEqual([map.get(one)])
        }
        expect(table.size).toBe(map.size)
        const all = [...keys, ...others]
        expect([...table.find(all)]).toEqual(all.map((one) => map.get(one) ?? -1))
        expect([...numberTable(size).add(keys)]).toEqual(keys.map((one) => map.get(one)))
      },
    ),
  )
})
