/** A share of things found or right, or a number a page, with the least or the most that is promised. */
export interface Share {
  readonly bench: string
  readonly figure: string
  readonly value: number
  readonly least?: number
  readonly most?: number
  /** How many things the value rests on. */
  readonly runs: number
}

/** Prints the share as one line of JSON; a missed bound makes the bench end with 1. */
export function reportShare({ bench, figure, value, least, most, runs }: Share): void {
  const shown = Math.round(value * 1000) / 1000
  const bound = least ?? most ?? null
  const line = { bench, figure, value: shown, unit: 'share', baseline: null, ratio: null, bound, runs }
  console.log(JSON.stringify(line))
  if ((least === undefined || shown >= least) && (most === undefined || shown <= most)) return
  console.error(`Bound missed: ${bench}, ${figure}: ${shown} instead of ${bound}.`)
  process.exitCode = 1
}
