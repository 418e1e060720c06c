import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberTable } from '../../../../shared/text/numberTable.ts'

const key = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.maxSafeNat())

const keys = fc.array(key, { maxLength: 200 })

it('numbers keys in the order in which they come, as a map would, and gives each once', () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 8 }), fc.integer({ min: 0, max: 300 }), (lists, size) => {
      const table = numberTable(size)
      const map = new Map<number, number>()
      for (const list of lists) {
        const once = [...new Set(list)]
        for (const one of once) if (!map.has(one)) map.set(one, map.size)
        expect([...table.add(Float64Array.from(list))]).toEqual(once.map((one) => map.get(one)))
        expect(table.size).toBe(map.size)
      }
    }),
  )
})
