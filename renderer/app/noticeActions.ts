import type { ErrorData } from '../../shared/contract/error.ts'
import type { ActionContext } from './actionContext.ts'
import type { Notice } from './appState.ts'
import { toErrorData } from './toErrorData.ts'

export interface NoticeActions {
  show(notice: Omit<Notice, 'id'>): void
  showError(error: unknown): void
  dismiss(id: string): void
  /** Runs work and says what went wrong; undefined when it failed. */
  guard<T>(work: () => Promise<T>): Promise<T | undefined>
}

const mostNotices = 4

export function createNoticeActions({ store }: ActionContext): NoticeActions {
  const show = (notice: Omit<Notice, 'id'>) => {
    const id = crypto.randomUUID()
    store.setState((state) => ({ notices: [...state.notices, { ...notice, id }].slice(-mostNotices) }))
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
