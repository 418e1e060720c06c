import type { Page } from '@playwright/test'

declare global {
  /** Milliseconds from each key to the end of the frame that shows it. */
  var keyTimes: number[]
}

/** Makes the window take down `keyTimes` from now on. */
export const watchKeys = (window: Page): Promise<void> =>
  window.evaluate(() => {
    globalThis.keyTimes = []
    let pressed = 0
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
    // Not at the key itself: a frame may come between it and its letter.
    addEventListener(
      'beforeinput',
      () =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          // Comes when the frame has been painted.
          port1.onmessage = () => globalThis.keyTimes.push(performance.now() - pressed)
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })

/** Puts the caret into the middle of the longest piece of text in the editor. */
export const enterLongestText = (window: Page): Promise<void> =>
  window.evaluate(async () => {
    const editor = document.querySelector<HTMLElement>('[contenteditable="true"]')
    if (editor === null) throw new Error('there is no editor')
    editor.focus({ preventScroll: true })
    // An editor that comes into focus may put the caret where it had it.
    await new Promise(requestAnimationFrame)
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    let longest = walker.nextNode()
    for (let node = longest; node !== null; node = walker.nextNode())
      if ((node.textContent?.length ?? 0) > (longest?.textContent?.length ?? 0)) longest = node
    longest?.parentElement?.scrollIntoView({ block: 'center' })
    getSelection()?.collapse(longest, Math.floor((longest?.textContent?.length ?? 0) / 2))
  })

/** The longest piece of text in the editor. */
export const longestText = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const texts = [...document.querySelectorAll('[contenteditable="true"] :is(p, h1, h2, h3, h4, [data-block])')]
    return texts.map((element) => element.textContent ?? '').reduce((a, b) => (b.length > a.length ? b : a), '')
  })

const letters = [...'proofs read and set right ']
const pace = 50

/** Types so many letters at the pace of a quick typist; gives the time that each of them took. */
export async function typeKeys(window: Page, count: number): Promise<number[]> {
  await window.evaluate(() => {
    globalThis.keyTimes = []
  })
  for (let key = 0; key < count; key++) {
    await window.keyboard.press(letters[key % letters.length] ?? 'a')
    await window.waitForTimeout(pace)
  }
  await window.waitForFunction((all) => globalThis.keyTimes.length >= all, count)
  return window.evaluate(() => globalThis.keyTimes)
}
