const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Whether the dictionary of the Unicode library knows a text of a few ideographs as one word. */
export function isWord(text: string): boolean {
  const [first] = segmenter.segment(text)
  return first?.segment === text && text.length > 1
}
