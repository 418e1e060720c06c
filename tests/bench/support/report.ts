/** One thing measured. Times are in milliseconds unless `unit` says otherwise. */
export interface Figure {
  readonly bench: string
  readonly figure: string
  readonly value: number
  readonly unit: 'ms' | 'keys' | 'MB' | 'pages/s' | 'characters/s' | '%'
  /** The same measured of what Galley is compared with, in the same run, or what is promised; null where there is neither. */
  readonly baseline: number | null
  /** Most that `value / baseline` may be; null where nothing is promised. */
  readonly bound: number | null
  /** Samples behind `value`. */
  readonly runs: number
}

const round = (value: number): number => Number(value.toPrecision(4))

/** Prints the figure as one line of JSON; a missed bound makes the bench end with 1. */
export function report({ bench, figure, value, unit, baseline, bound, runs }: Figure): void {
  const ratio = baseline === null ? null : Number((value / baseline).toFixed(3))
  const shown = baseline === null ? null : round(baseline)
  console.log(JSON.stringify({ bench, figure, value: round(value), unit, baseline: shown, ratio, bound, runs }))
  if (ratio === null || bound === null || ratio <= bound) return
  console.error(`Bound missed: ${bench}, ${figure}: ${ratio} instead of ${bound}.`)
  process.exitCode = 1
}
