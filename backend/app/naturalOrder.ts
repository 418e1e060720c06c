const collator = new Intl.Collator('zh', { numeric: true, sensitivity: 'variant' })

/** Compares names as people sort them: page 2 before page 10, Chinese by reading. */
export const naturalOrder = (left: string, right: string): number => collator.compare(left, right)
