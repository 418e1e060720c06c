import type { LexicalEditor } from 'lexical'
import { createAfterFrame } from '../../session/afterFrame.ts'
import { BlockNode } from '../nodes/BlockNode.ts'
import { createSight, type Sight } from './sight.ts'

/** Overlays are there before they are scrolled to; marks cost with every letter typed and are painted in sight alone. */
const reach = { near: 500, inSight: 60 } as const

export interface BlockWatch {
  readonly root: HTMLElement
  /** Elements of all blocks by record id. */
  readonly elements: ReadonlyMap<string, HTMLElement>
  /** What the sheet scrolls in. */
  readonly scroller: HTMLElement | null
  readonly near: Sight
  readonly inSight: Sight
  /** Called when a near block or the sheet got another size, before the frame is painted. */
  onResize(listener: () => void): () => void
  end(): void
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  }
  return null
}

/** Knows the elements of all blocks and which stand near the visible part of the sheet. */
export function watchBlocks(editor: LexicalEditor, root: HTMLElement): BlockWatch {
  const elements = new Map<string, HTMLElement>()
  const byKey = new Map<string, HTMLElement>()
  const resized = new Set<() => void>()
  const scroller = scrollerOf(root)
  const near = createSight(root, scroller, reach.near)
  const inSight = createSight(root, scroller, reach.inSight)
  let frame: number | undefined

  const look = () => {
    near.look()
    inSight.look()
  }
  const lookSoon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      look()
    })
  }
  // What comes near by an edit, and not by scrolling, is not in sight yet: the frame that shows the edit is not kept.
  const later = createAfterFrame(look)
  const sizes = new ResizeObserver(() => {
    later.request()
    for (const listener of resized) listener()
  })

  const forget = (key: string) => {
    const element = byKey.get(key)
    if (element === undefined) return
    byKey.delete(key)
    const id = element.dataset.block ?? ''
    if (elements.get(id) === element) elements.delete(id)
  }
  const stop = editor.registerMutationListener(
    BlockNode,
    (mutations) => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
        if (element !== null && byKey.get(key) === element) continue
        forget(key)
        later.request()
        if (element === null) continue
        byKey.set(key, element)
        elements.set(element.dataset.block ?? '', element)
      }
    },
    { skipInitialization: false },
  )
  let observed: ReadonlySet<HTMLElement> = new Set()
  const stopNear = near.subscribe(() => {
    const wanted = new Set([...near.ids()].map((id) => elements.get(id)).filter((element) => element !== undefined))
    for (const element of observed) if (!wanted.has(element)) sizes.unobserve(element)
    for (const element of wanted) if (!observed.has(element)) sizes.observe(element)
    observed = wanted
  })
  sizes.observe(root)
  if (scroller !== null) sizes.observe(scroller)
  const scrolled = scroller ?? root.ownerDocument
  scrolled.addEventListener('scroll', lookSoon, { passive: true })

  return {
    root,
    elements,
    scroller,
    near,
    inSight,
    onResize(listener) {
      resized.add(listener)
      return () => resized.delete(listener)
    },
    end() {
      stop()
      stopNear()
      sizes.disconnect()
      later.cancel()
      scrolled.removeEventListener('scroll', lookSoon)
      if (frame !== undefined) cancelAnimationFrame(frame)
    },
  }
}
