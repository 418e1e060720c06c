import type { Settings } from '../../shared/contract/records.ts'
import type { ActionContext } from './actionContext.ts'
import { type Desk, deskOf } from './deskSettings.ts'
import type { NoticeActions } from './noticeActions.ts'

export interface SettingsActions {
  /** Holds in the window at once, and is kept by the host. */
  change(patch: Partial<Settings>): void
  changeDesk(patch: Partial<Desk>): void
  desk(): Desk
  /** Has the host hear at once of what waits for a rest: the window closes. */
  flush(): void
}

/** Dragging a border changes the desk with every frame; the host hears of it at rest. */
const deskRest = 400

export function createSettingsActions({ store, transport }: ActionContext, notices: NoticeActions): SettingsActions {
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (settings: Partial<Settings>) =>
    void notices.guard(() => transport.call('settings-change', { settings }))
  const desk = () => deskOf(store.getState().settings.desk)
  let unsent: Partial<Desk> = {}
  const sendDesk = () => {
    clearTimeout(timer)
    if (Object.keys(unsent).length === 0) return
    // Settings that came from the host meanwhile knew nothing of this.
    apply(unsent)
    unsent = {}
    send({ desk: desk() })
  }
  const apply = (patch: Partial<Desk>) =>
    store.setState((state) => ({ settings: { ...state.settings, desk: { ...desk(), ...patch } } }))
  return {
    desk,
    change(patch) {
      store.setState((state) => ({ settings: { ...state.settings, ...patch } }))
      send(patch)
    },
    changeDesk(patch) {
      unsent = { ...unsent, ...patch }
      apply(unsent)
      clearTimeout(timer)
      timer = setTimeout(sendDesk, deskRest)
    },
    flush: sendDesk,
  }
}
