import { type ComparedPart, paragraphMark } from '../../shared/compare/comparison.ts'
import type { PreviewPart } from '../panels/review/fixPreview.ts'

/** Characters kept beside a difference where the rest is left out. */
const beside = 48

const visible = (text: string): string => text.replaceAll(paragraphMark, '¶\n').replace(/[ \u3000]/g, '␣')

/** Text that stayed, cut in its middle, or at the end that no difference is at. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const room = (isFirst || isLast ? 1 : 2) * beside
  if (text.length <= room + 1) return text
  const chars = Array.from(text)
  const head = isFirst ? '' : chars.slice(0, beside).join('')
  const tail = isLast ? '' : chars.slice(-beside).join('')
  return `${head}…${tail}`
}

/**
 * Parts as they are drawn: white space and borders of blocks that came or went can be seen; with `short` only what is
 * near a difference is kept of the rest.
 */
export function shownParts(parts: readonly ComparedPart[], short: boolean): readonly PreviewPart[] {
  const isChanged = parts.length > 1
  return parts.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text: visible(text) }
    const kept = short && isChanged ? shorten(text, at === 0, at === parts.length - 1) : text
    return { kind, text: kept.replaceAll(paragraphMark, '\n') }
  })
}
