/** A stretch of a text in UTF-16 offsets, `to` exclusive. */
export interface TextStretch {
  readonly from: number
  readonly to: number
}

const segmenters = { word: new Intl.Segmenter('zh', { granularity: 'word' }), character: new Intl.Segmenter('zh') }

/** The word, or the character as a reader counts it, that stands behind a place of a text; null at its end. */
export function wordAt(text: string, offset: number, granularity: 'word' | 'character' = 'word'): TextStretch | null {
  const segment = segmenters[granularity].segment(text).containing(offset)
  return segment === undefined ? null : { from: segment.index, to: segment.index + segment.segment.length }
}
