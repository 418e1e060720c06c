import type { Finding } from '../../../shared/contract/records.ts'
import type { Place } from '../../../shared/page/page.ts'
import { isPageWide } from '../../panels/review/orderFindings.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { textRange } from '../marks/textRange.ts'
import type { BlockWatch } from '../overlay/blockWatch.ts'
import type { Box } from './placeCard.ts'

/** The card of a finding over the sheet. */
export interface ShownCard {
  readonly finding: string
  /** Whether it took the keys; otherwise it only shows while the pointer or the focus is there. */
  readonly hasKeys: boolean
  /** The boxes, in window coordinates, of what it is about. */
  readonly lines: () => readonly Box[]
}

export interface CardControl {
  shown(): ShownCard | null
  subscribe(listener: () => void): () => void
  /** The pointer moved over the text. */
  hover(event: PointerEvent): void
  /** The pointer or the focus came to something that stands for a finding. */
  peekAt(finding: string, element: Element): void
  /** The pointer or the focus went: the card goes, unless they come to it. */
  leave(): void
  /** The pointer or the focus came to the card. */
  stay(): void
  /** Gives the card of a finding the keys. */
  open(finding: Finding): void
  close(): void
  end(): void
}

/** A pointer that rests this long asks for the card, in ms. */
const rest = 350
/** Time to get from the text to the card, in ms. */
const grace = 250
/** A card is about a few lines at most. */
const reach = 4

const isInside = ({ left, top, right, bottom }: Box, x: number, y: number, by = 0): boolean =>
  left - by <= x && x < right + by && top - by <= y && y < bottom + by

/** Knows which card is shown over the sheet; `placeAt` says what place is under a point of the window. */
export function createCardControl(
  session: PageSession,
  watch: BlockWatch,
  placeAt: (x: number, y: number) => Place | null,
): CardControl {
  const listeners = new Set<() => void>()
  let card: ShownCard | null = null
  let opening: ReturnType<typeof setTimeout> | undefined
  let closing: ReturnType<typeof setTimeout> | undefined
  let last = { x: -1, y: -1 }

  const stay = () => {
    clearTimeout(closing)
    closing = undefined
  }
  const show = (next: ShownCard | null) => {
    clearTimeout(opening)
    stay()
    card = next
    for (const listener of listeners) listener()
  }
  const leave = () => {
    clearTimeout(opening)
    if (card === null || card.hasKeys) return
    closing ??= setTimeout(() => show(null), grace)
  }
  const linesOf = (block: string, from: number, to: number) => (): readonly Box[] => {
    const element = watch.elements.get(block)
    const range = element === undefined ? undefined : textRange(element, from, to)
    const boxes = [...(range?.getClientRects() ?? [])].slice(0, reach)
    return boxes.length > 0 || element === undefined ? boxes : [element.getBoundingClientRect()]
  }

  /** What is marked right under the pointer, the shortest stretch first; a decision about the whole page last. */
  const markedAt = (x: number, y: number) => {
    const place = placeAt(x, y)
    if (place === null) return undefined
    return session
      .getTold()
      .findings.flatMap((finding) =>
        finding.places
          .filter(({ block, from, to }) => block === place.block && from <= place.offset && place.offset <= to)
          .map(({ block, from, to }) => ({ finding, size: to - from, lines: linesOf(block, from, to) })),
      )
      .filter(({ size, lines }) => size > 0 && lines().some((line) => isInside(line, x, y)))
      .sort((a, b) => Number(isPageWide(a.finding)) - Number(isPageWide(b.finding)) || a.size - b.size)[0]
  }

  return {
    shown: () => card,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hover({ clientX: x, clientY: y, pointerType, buttons }) {
      // A browser tells of a pointer that rests, too, when what is under it moves.
      if (pointerType === 'touch' || (x === last.x && y === last.y)) return
      last = { x, y }
      clearTimeout(opening)
      if (card?.hasKeys === true || buttons !== 0) return
      if (card?.lines().some((line) => isInside(line, x, y, 3))) return stay()
      leave()
      const { page, selection } = session.getTold()
      opening = setTimeout(() => {
        const told = session.getTold()
        // Whoever types meanwhile has no eyes for it.
        if (told.page !== page || told.selection !== selection) return
        const marked = markedAt(x, y)
        if (marked !== undefined) show({ finding: marked.finding.id, hasKeys: false, lines: marked.lines })
      }, rest)
    },
    peekAt(finding, element) {
      if (card?.hasKeys === true) return
      if (card?.finding === finding) return stay()
      clearTimeout(opening)
      opening = setTimeout(
        () => show({ finding, hasKeys: false, lines: () => [element.getBoundingClientRect()] }),
        rest,
      )
    },
    leave,
    stay,
    open(finding) {
      const [place] = finding.places
      if (card?.finding === finding.id) return show({ ...card, hasKeys: true })
      if (place !== undefined)
        show({ finding: finding.id, hasKeys: true, lines: linesOf(place.block, place.from, place.to) })
    },
    close: () => show(null),
    end() {
      clearTimeout(opening)
      stay()
      listeners.clear()
    },
  }
}
