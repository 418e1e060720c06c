import type { ErrorData } from '../../shared/contract/error.ts'
import type { ActionContext } from './actionContext.ts'
import type { Notice } from './appState.ts'
import { keepNotices } from './keepNotices.ts'
import { toErrorData } from './toErrorData.ts'

export interface NoticeActions {
  /** One with an id stands in the place of the one before it with the same id. */
  show(notice: Omit<Notice, 'id'> & { readonly id?: string }): void
  showError(error: unknown): void
  dismiss(id: string): void
  /** Runs work and says what went wrong; undefined when it failed. */
  guard<T>(work: () => Promise<T>): Promise<T | undefined>
}

const mostNotices = 4

export function createNoticeActions({ store }: ActionContext): NoticeActions {
  const show: NoticeActions['show'] = ({ id = crypto.randomUUID(), ...notice }) => {
    store.setState(({ notices }) => ({
      notices: keepNotices([...notices.filter((each) => each.id !== id), { ...notice, id }], mostNotices),
    }))
  }
  const showError = (error: unknown) => {
    const data: ErrorData = toErrorData(error)
    if (data.code === 'cancelled') return
    show({ tone: 'error', text: { key: `errors:${data.code}`, params: data.params } })
  }
  return {
    show,
    showError,
    dismiss: (id) => store.setState((state) => ({ notices: state.notices.filter((each) => each.id !== id) })),
    async guard(work) {
      try {
        return await work()
      } catch (error) {
        showError(error)
        return undefined
      }
    },
  }
}
