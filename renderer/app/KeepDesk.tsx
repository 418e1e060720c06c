import { useEffect } from 'react'
import { useApp } from './AppContext.tsx'

/** Keeps the desk as it is left, also where the window closes right after something changed. */
export function KeepDesk() {
  const { pages, settings } = useApp()
  useEffect(() => {
    // The last that a window hears, whichever way it goes; calls outlive it from here on.
    const leave = () => {
      if (document.visibilityState !== 'hidden') return
      pages.rememberPlace()
      settings.flush()
    }
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [pages, settings])
  return null
}
