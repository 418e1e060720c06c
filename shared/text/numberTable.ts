/** Numbers things that are known by a number themselves, from 0 in the order in which they come. */
export interface NumberTable {
  readonly size: number
  /** The places of keys, which are added where they are new. Many at once: a single one would have to be boxed. */
  add(keys: readonly number[]): Int32Array
  /** The places of keys; -1 where one was never added. */
  find(keys: readonly number[]): Int32Array
}

/** Knuth's multiplier for spreading keys, 2³² divided by the golden ratio. */
const spread = 0x9e3779b1

/**
 * A table of whole numbers from 0 to 2⁵³ (open addressing, at most half full): several times faster than a `Map`, which
 * boxes what is beyond 2³¹.
 */
export function numberTable(expected = 64): NumberTable {
  let bits = Math.max(4, 33 - Math.clz32(Math.max(1, expected)))
  let keys = new Float64Array(2 ** bits)
  let places = new Int32Array(2 ** bits)
  let size = 0
  /** Where a key stands, or the empty slot where it would. Slots hold places from 1. */
  const slotOf = (key: number): number => {
    const high = Math.imul(key / 0x100000000, spread)
    let slot = Math.imul(high ^ key, spread) >>> (32 - bits)
    while (places[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1)
    return slot
  }
  const put = (key: number, place: number): void => {
    const slot = slotOf(key)
    keys[slot] = key
    places[slot] = place
  }
  const grow = (): void => {
    const [oldKeys, oldPlaces] = [keys, places]
    bits += 1
    keys = new Float64Array(2 ** bits)
    places = new Int32Array(2 ** bits)
    for (const [slot, place] of oldPlaces.entries()) if (place !== 0) put(oldKeys[slot] ?? 0, place)
  }
  return {
    get size() {
      return size
    },
    add(added) {
      const found = new Int32Array(added.length)
      for (let i = 0; i < added.length; i++) {
        const key = added[i] ?? 0
        const known = places[slotOf(key)] ?? 0
        if (known === 0) {
          if (size * 2 >= keys.length) grow()
          size += 1
          put(key, size)
        }
        found[i] = (known === 0 ? size : known) - 1
      }
      return found
    },
    find(wanted) {
      const found = new Int32Array(wanted.length)
      for (let i = 0; i < wanted.length; i++) found[i] = (places[slotOf(wanted[i] ?? 0)] ?? 0) - 1
      return found
    },
  }
}
