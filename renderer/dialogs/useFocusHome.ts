import { useEffect, useRef } from 'react'

/** What comes over the window and goes again: focus in it is no place to come back to. */
const passing = '[role="dialog"], [role="alertdialog"], [role="menu"], [data-trigger]'

/**
 * Gives the focus back to where it was in the window once no dialog is open any more and nothing else has it: what
 * opened the dialog, an item of a menu or of the list of commands, may be gone by then.
 */
export function useFocusHome(isOpen: boolean): void {
  const home = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(passing) === null) home.current = target
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (isOpen) return
    // A dialog gives the focus back itself a frame after it went, where it still can.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body && home.current?.isConnected === true)
          home.current.focus({ preventScroll: true })
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [isOpen])
}
