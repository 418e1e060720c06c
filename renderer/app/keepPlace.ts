import { blockOf } from '../../shared/page/find.ts'
import type { PageSession } from '../session/pageSession.ts'
import type { SettingsActions } from './settingsActions.ts'

/** The settings are not written with every step of the caret. */
const placeRest = 1500
const keptPlaces = 50

export interface KeptPlace {
  /** Remembers at once where the caret came to rest. */
  remember(): void
  /** The same, and for the last time. */
  end(): void
}

/** Puts the caret where the person left this page, and remembers where it comes to rest. */
export function keepPlace(session: PageSession, settings: SettingsActions): KeptPlace {
  const kept = settings.desk().places[session.id]
  const block = kept === undefined ? undefined : blockOf(session.getState().page, kept.block)
  if (kept !== undefined && block !== undefined)
    session.reveal({ block: block.id, offset: Math.min(kept.offset, block.text.length) })
  let last = session.getState().selection
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = () => {
    clearTimeout(timer)
    timer = undefined
    if (last === null) return
    const { [session.id]: _, ...others } = settings.desk().places
    const rest = Object.entries(others).slice(1 - keptPlaces)
    settings.changeDesk({ places: { ...Object.fromEntries(rest), [session.id]: last.focus } })
  }
  const stop = session.subscribe(() => {
    // What is told and no more: asked for its state the session would read the sheet before a letter is painted.
    const { selection } = session.getTold()
    if (selection === null || selection === last) return
    last = selection
    clearTimeout(timer)
    timer = setTimeout(remember, placeRest)
  })
  const rememberNow = () => {
    if (timer !== undefined) remember()
  }
  return {
    remember: rememberNow,
    end() {
      stop()
      rememberNow()
    },
  }
}
