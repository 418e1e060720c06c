import type { LexicalEditor } from 'lexical'
import { BlockNode } from '../nodes/BlockNode.ts'

/** How far beyond the visible part blocks count as near, in px. */
const reach = 500

export interface BlockWatch {
  readonly root: HTMLElement
  /** Elements of all blocks by record id. */
  readonly elements: ReadonlyMap<string, HTMLElement>
  /** What the sheet scrolls in. */
  readonly scroller: HTMLElement | null
  /** Ids of the blocks near the visible part; a new set whenever it changes. */
  near(): ReadonlySet<string>
  subscribe(listener: () => void): () => void
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

/** Knows which blocks stand near the visible part of the sheet, so that only they are painted and dressed. */
export function watchBlocks(editor: LexicalEditor, root: HTMLElement): BlockWatch {
  const elements = new Map<string, HTMLElement>()
  const byKey = new Map<string, HTMLElement>()
  const listeners = new Set<() => void>()
  const resized = new Set<() => void>()
  const scroller = scrollerOf(root)
  let near: ReadonlySet<string> = new Set()

  const sizes = new ResizeObserver(() => {
    for (const listener of resized) listener()
  })
  const sight = new IntersectionObserver(
    (entries) => {
      const next = new Set(near)
      for (const { target, isIntersecting } of entries) {
        const id = target instanceof HTMLElement ? (target.dataset.block ?? '') : ''
        if (isIntersecting && elements.get(id) === target) {
          next.add(id)
          sizes.observe(target)
        } else {
          if (elements.get(id) === target) next.delete(id)
          sizes.unobserve(target)
        }
      }
      setNear(next)
    },
    { root: scroller, rootMargin: `${reach}px 0px` },
  )
  const setNear = (next: ReadonlySet<string>) => {
    near = next
    for (const listener of listeners) listener()
  }
  const forget = (key: string) => {
    const element = byKey.get(key)
    if (element === undefined) return
    sight.unobserve(element)
    sizes.unobserve(element)
    byKey.delete(key)
    const id = element.dataset.block ?? ''
    if (elements.get(id) === element) elements.delete(id)
  }

  const stop = editor.registerMutationListener(
    BlockNode,
    (mutations) => {
      let hasChanged = false
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
        if (element !== null && byKey.get(key) === element) continue
        hasChanged = true
        forget(key)
        if (element === null) continue
        byKey.set(key, element)
        elements.set(element.dataset.block ?? '', element)
        sight.observe(element)
      }
      if (!hasChanged) return
      setNear(new Set([...near].filter((id) => elements.has(id))))
    },
    { skipInitialization: false },
  )
  sizes.observe(root)

  return {
    root,
    elements,
    scroller,
    near: () => near,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onResize(listener) {
      resized.add(listener)
      return () => resized.delete(listener)
    },
    end() {
      stop()
      sight.disconnect()
      sizes.disconnect()
    },
  }
}
