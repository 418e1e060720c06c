/** Items by key, each with a small number of its own, which another one gets when it is deleted. */
export class NumberedItems<T> {
  readonly #numbers = new Map<string, number>()
  readonly #items: (T | undefined)[] = []
  readonly #free: number[] = []

  get(key: string): T | undefined {
    return this.#items[this.#numbers.get(key) ?? -1]
  }

  at(number: number): T | undefined {
    return this.#items[number]
  }

  /** All items by their number, those too that are put while it goes on. */
  *values(): Generator<T> {
    for (const item of this.#items) if (item !== undefined) yield item
  }

  /** Puts an item in the place of the one of this key, and gives its number. */
  put(key: string, item: T): number {
    const number = this.#numbers.get(key) ?? this.#free.pop() ?? this.#items.length
    this.#numbers.set(key, number)
    this.#items[number] = item
    return number
  }

  delete(key: string): void {
    const number = this.#numbers.get(key)
    if (number === undefined) return
    this.#numbers.delete(key)
    this.#items[number] = undefined
    this.#free.push(number)
  }
}
