import type { LexicalEditor } from 'lexical'
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
  const near = createSight(scroller, reach.near)
  const inSight = createSight(scroller, reach.inSight)
  const sizes = new ResizeObserver(() => {
    for (const listener of resized) listener()
  })

  const forget = (key: string) => {
    const element = byKey.get(key)
    if (element === undefined) return
    byKey.delete(key)
    const id = element.dataset.block ?? ''
    if (elements.get(id) === element) elements.delete(id)
    near.forget(element)
    inSight.forget(element)
  }
  const stop = editor.registerMutationListener(
    BlockNode,
    (mutations) => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
        if (element !== null && byKey.get(key) === element) continue
        forget(key)
        if (element === null) continue
        byKey.set(key, element)
        elements.set(element.dataset.block ?? '', element)
        near.observe(element)
      }
    },
    { skipInitialization: false },
  )
  let observed: ReadonlySet<HTMLElement> = new Set()
  const stopNear = near.subscribe(() => {
    const wanted = new Set([...near.ids()].map((id) => elements.get(id)).filter((element) => element !== undefined))
    for (const element of observed) {
      if (wanted.has(element)) continue
      sizes.unobserve(element)
      inSight.forget(element)
    }
    for (const element of wanted) {
      if (observed.has(element)) continue
      sizes.observe(element)
      // Not every block from the start: each costs with every letter typed.
      inSight.observe(element)
    }
    observed = wanted
  })
  sizes.observe(root)

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
      near.end()
      inSight.end()
      sizes.disconnect()
    },
  }
}
