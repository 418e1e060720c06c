import type { Finder } from './finder.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Of what the finder finds, what begins and ends where words do: between Latin words, and as ICU parts Chinese. */
export const wholeWords =
  (finder: Finder): Finder =>
  (text, take) => {
    let segments: Intl.Segments | undefined
    const isEdge = (at: number): boolean => {
      segments ??= segmenter.segment(text)
      return at === text.length || segments.containing(at)?.index === at
    }
    finder(text, (from, to, groups) => {
      if (isEdge(from) && isEdge(to)) take(from, to, groups)
    })
  }
