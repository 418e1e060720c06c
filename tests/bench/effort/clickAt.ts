import type { Page as Window } from '@playwright/test'
import { wordAt } from '../../../shared/text/wordAt.ts'

type Modifiers = readonly ('Alt' | 'Shift')[]

/** The keys that pick just this stretch with a click on its first character; undefined when none do. */
export async function pickedAt(window: Window, text: string, from: number, to: number): Promise<Modifiers | undefined> {
  const character = wordAt(text, from, 'character')
  if (character?.from === from && character.to === to) return ['Alt', 'Shift']
  // As this browser cuts words, which may be newer than the one that runs the bench.
  const word = await window.evaluate(
    ([all, at]) => {
      const found = new Intl.Segmenter('zh', { granularity: 'word' }).segment(all).containing(at)
      return found === undefined ? null : [found.index, found.index + found.segment.length]
    },
    [text, from] as const,
  )
  return word?.[0] === from && word[1] === to ? ['Alt'] : undefined
}

/** Clicks before a character of a block, or with keys held upon it. */
export async function clickAt(window: Window, block: string, offset: number, modifiers: Modifiers): Promise<void> {
  const point = await window.evaluate(
    ([id, at, isOn]) => {
      const element = document.querySelector<HTMLElement>(`[contenteditable] [data-block="${id}"]`)
      if (element === null) throw new Error('the block is not in the sheet')
      element.scrollIntoView({ block: 'center' })
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let rest = at
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node.textContent ?? ''
        if (rest < length || (rest === length && walker.nextNode() === null)) {
          const range = document.createRange()
          range.setStart(node, Math.min(rest, length - 1))
          range.setEnd(node, Math.min(rest, length - 1) + 1)
          element.scrollIntoView({ block: 'center' })
          let box = range.getBoundingClientRect()
          if (box.top < 160) element.scrollIntoView({ block: 'start' })
          else if (box.bottom > innerHeight - 90) element.scrollIntoView({ block: 'end' })
          box = range.getClientRects()[0] ?? box
          const x = rest === length ? box.right - 1 : box.left + (isOn ? box.width / 2 : 1)
          return { x, y: (box.top + box.bottom) / 2 }
        }
        rest -= length
      }
      throw new Error('no such place in the block')
    },
    [block, offset, modifiers.length > 0] as const,
  )
  for (const key of modifiers) await window.keyboard.down(key)
  await window.mouse.click(point.x, point.y)
  for (const key of modifiers.toReversed()) await window.keyboard.up(key)
}
