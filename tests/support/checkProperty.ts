import fc from 'fast-check'

/** The same in every run, unless `GALLEY_SEED` names another; tests print it in their titles. */
export const seed = Number(process.env.GALLEY_SEED ?? 20_260_102)

/** Runs a property with at least a thousand examples from the seed; a failure names the smallest counterexample. */
export function checkProperty<Ts>(property: fc.IProperty<Ts>, numRuns = 1_000): void {
  fc.assert(property, { seed, numRuns })
}
