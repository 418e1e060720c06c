import { type BrowserWindow, screen } from 'electron'
import type { Settings } from '../shared/contract/records.ts'

export type WindowPlace = NonNullable<Settings['window']>

/** How much of a window must be on a display for a person to find and move it. */
const graspable = 100

/** Whether enough of the window's head is on a display that is there now. */
export const isOnScreen = ({ x, y, width }: WindowPlace): boolean =>
  screen.getAllDisplays().some(({ workArea }) => {
    const shown = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    return shown >= graspable && y >= workArea.y && y <= workArea.y + workArea.height - graspable
  })

/** Where a window stands, or would stand if it were not maximized. */
export const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
})
