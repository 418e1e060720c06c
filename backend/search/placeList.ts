import { placeFields } from './packedFound.ts'

const firstCapacity = 512

/** The numbers of places as they are packed, in one piece of memory that doubles: a list of numbers would be moved and collected as it grows. */
export class PlaceList {
  #numbers = new Int32Array(firstCapacity * placeFields)
  #length = 0

  /** How many places there are. */
  get count(): number {
    return this.#length / placeFields
  }

  add(
    idFrom: number,
    idTo: number,
    role: number,
    from: number,
    at: number,
    before: number,
    found: number,
    after: number,
  ): void {
    if (this.#length === this.#numbers.length) this.#grow()
    const numbers = this.#numbers
    let length = this.#length
    numbers[length++] = idFrom
    numbers[length++] = idTo
    numbers[length++] = role
    numbers[length++] = from
    numbers[length++] = at
    numbers[length++] = before
    numbers[length++] = found
    numbers[length++] = after
    this.#length = length
  }

  /** A copy of what was added. */
  taken(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }

  #grow(): void {
    const larger = new Int32Array(this.#numbers.length * 2)
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}
