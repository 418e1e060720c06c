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

/** What of a patch the desk does not have yet. */
const without = (patch: Partial<Desk>, desk: Desk): Partial<Desk> =>
  Object.fromEntries(
    Object.entries(patch).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(desk[key as keyof Desk])),
  )

export function createSettingsActions({ store, transport }: ActionContext, notices: NoticeActions): SettingsActions {
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (settings: Partial<Settings>) =>
    notices.guard(async () => {
      await transport.call('settings-change', { settings })
      return true
    })
  const desk = () => deskOf(store.getState().settings.desk)
  let unsent: Partial<Desk> = {}
  /** What the host was sent and has not told of yet. Its answer does not count: what it told before may still be on its way. */
  let sent: Partial<Desk> = {}
  const sendDesk = async () => {
    clearTimeout(timer)
    if (Object.keys(unsent).length === 0) return
    sent = { ...sent, ...unsent }
    unsent = {}
    if ((await send({ desk: desk() })) !== true) sent = {}
  }
  let isApplying = false
  const apply = (patch: Partial<Desk>) => {
    isApplying = true
    store.setState((state) => ({ settings: { ...state.settings, desk: { ...desk(), ...patch } } }))
    isApplying = false
  }
  // Settings that come from the host meanwhile know nothing of this: a panel would go and come again.
  store.subscribe((state, before) => {
    if (isApplying || state.settings.desk === before.settings.desk) return
    sent = without(sent, desk())
    const own = { ...sent, ...unsent }
    if (Object.keys(own).length > 0) apply(own)
  })
  return {
    desk,
    change(patch) {
      store.setState((state) => ({ settings: { ...state.settings, ...patch } }))
      void send(patch)
    },
    changeDesk(patch) {
      unsent = { ...unsent, ...patch }
      apply(unsent)
      clearTimeout(timer)
      timer = setTimeout(() => void sendDesk(), deskRest)
    },
    flush: () => void sendDesk(),
  }
}
