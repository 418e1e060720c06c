import type { CallResult } from '../../shared/contract/calls.ts'
import { type ErrorCode, type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { GroupStep, HistoryState, PageView } from '../../shared/contract/records.ts'
import { applyChange } from '../../shared/page/applyChange.ts'
import type { Change } from '../../shared/page/change.ts'
import { diffPages, isEmptyChange } from '../../shared/page/diffPages.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { Transport } from '../transport/transport.ts'
import type { Operation } from './operation.ts'
import { rebaseOperations } from './rebaseOperations.ts'

/** The host will never take the change: the page is read again. */
const refusals: readonly ErrorCode[] = [
  'revisionStale',
  'changeInvalid',
  'badArguments',
  'corpusTakenOver',
  'corpusLockGone',
]
const firstDelay = 250
const longestDelay = 8000
/** How long the event of an acknowledged undo may take before the page is read again, in ms. */
const eventDelay = 1000

export interface QueueListener {
  /**
   * The page moved under what is typed: `over` is null when what waited could not stand and is gone, `undone` what was
   * asked for here and moved it.
   */
  onMoved(page: Page, over: Change | null, undone: Revision | null): void
  /** What waited is not wanted any more; `page` is the page as it was with it. */
  onRefused(operations: readonly Operation[], page: Page, error: ErrorData): void
  /** Something that was asked for here was undone or done again. */
  onUndone(revision: Revision): void
  /** What was undone or done again here was a change over many pages. */
  onGroupStepped(step: 'undo' | 'redo', group: GroupStep): void
  onHistory(history: HistoryState): void
  /** Anything else that shows: size, failure, revision number. */
  onChange(): void
}

export interface RevisionQueue {
  readonly size: number
  /** True while an undo or redo is on its way, until its revision is here. */
  readonly isUndoing: boolean
  readonly error: ErrorData | null
  /** Number and page of the last revision that the host acknowledged. */
  readonly revision: number
  readonly confirmed: Page
  /** `page` is the page after the operation. */
  push(operation: Operation, page: Page): void
  receive(revision: Revision, history: HistoryState): void
  retry(): void
  /** Reads the page again, because events may have been missed. */
  resync(): void
  end(): void
}

/** Brings operations to the host one by one, tries again when that fails, and follows what others change. */
export function createRevisionQueue(transport: Transport, view: PageView, listener: QueueListener): RevisionQueue {
  const id = view.page.id
  let confirmed = view.page
  let local = view.page
  let number = view.revision
  /** The highest number heard of. */
  let newest = view.revision
  let waiting: readonly Operation[] = []
  let isBusy = false
  let isStale = false
  let hasEnded = false
  let error: ErrorData | null = null
  let delay = firstDelay
  let timer: ReturnType<typeof setTimeout> | undefined
  let staleTimer: ReturnType<typeof setTimeout> | undefined
  /** Id of the revision that was sent and may have arrived. */
  let sent: string | null = null
  /** Numbers of own undo revisions whose events are still to come. */
  const undone = new Set<number>()

  const refuse = (data: ErrorData, page: Page) => {
    const refused = waiting
    const before = local
    waiting = []
    error = data
    local = page
    listener.onMoved(local, null, null)
    if (refused.length > 0) listener.onRefused(refused, before, data)
  }

  const moveOver = (page: Page, over: Change, own: Revision | null) => {
    confirmed = page
    const rebased = rebaseOperations(waiting, over)
    try {
      if (rebased === null) throw new GalleyError('revisionStale')
      local = rebased.operations.reduce(
        (each, operation) => (operation.kind === 'revise' ? applyChange(each, operation.change) : each),
        page,
      )
      waiting = rebased.operations
      listener.onMoved(local, rebased.over, own)
    } catch (cause) {
      if (!(cause instanceof GalleyError)) throw cause
      refuse({ code: 'revisionStale', params: {} }, page)
    }
  }

  const acknowledge = (operation: Operation, reached: number) => {
    const [first] = waiting
    if (first?.kind !== 'revise' || operation.kind !== 'revise' || first.id !== operation.id) return
    waiting = waiting.slice(1)
    sent = null
    newest = Math.max(newest, reached)
    if (reached !== number + 1) {
      // Others came between and their events are missing: what is here now is a base to compare with.
      confirmed = applyChange(confirmed, first.change)
      isStale = true
      return
    }
    number = reached
    confirmed = waiting.length === 0 ? local : applyChange(confirmed, first.change)
  }

  const send = (operation: Operation): Promise<CallResult<'page-undo'>> =>
    operation.kind === 'revise'
      ? transport.call('page-revise', {
          page: id,
          revision: operation.id,
          base: number,
          change: operation.change,
          origin: operation.origin,
          selection: operation.selection,
        })
      : transport.call(operation.kind === 'undo' ? 'page-undo' : 'page-redo', { page: id })

  const reread = async () => {
    const read = await transport.call('page-read', { page: id })
    isStale = false
    clearTimeout(staleTimer)
    const over = diffPages(confirmed, read.page)
    number = read.revision
    newest = Math.max(newest, number)
    for (const each of undone) if (each <= number) undone.delete(each)
    if (isEmptyChange(over)) confirmed = waiting.length === 0 ? local : read.page
    else moveOver(read.page, over, null)
    listener.onHistory(read.history)
    if (newest > number) isStale = true
  }

  const sendFirst = async (operation: Operation) => {
    sent = operation.kind === 'revise' ? operation.id : null
    const result = await send(operation)
    if (operation.kind === 'revise') {
      acknowledge(operation, result.number)
    } else {
      waiting = waiting.filter((each) => each !== operation)
      if (result.group !== undefined) listener.onGroupStepped(operation.kind, result.group)
      if (number < result.number) undone.add(result.number)
      newest = Math.max(newest, result.number)
      if (number < result.number) {
        clearTimeout(staleTimer)
        staleTimer = setTimeout(() => {
          if (number < newest) queue.resync()
        }, eventDelay)
      }
    }
    if (number === result.number) listener.onHistory(result.history)
  }

  const fail = (operation: Operation | undefined, cause: unknown) => {
    const data: ErrorData =
      cause instanceof GalleyError ? cause.toData() : { code: 'internal', params: { detail: String(cause) } }
    if (operation !== undefined && operation.kind !== 'revise') {
      // It may have happened all the same: an undo is not sent twice.
      waiting = waiting.filter((each) => each !== operation)
      isStale = data.code !== 'nothingToUndo'
      error = data.code === 'nothingToUndo' ? null : data
    } else if (operation !== undefined && refusals.includes(data.code)) {
      isStale = true
      refuse(data, confirmed)
    } else {
      error = data
      timer = setTimeout(() => {
        timer = undefined
        void pump()
      }, delay)
      delay = Math.min(delay * 2, longestDelay)
    }
  }

  const next = (): Operation | undefined => {
    const [first] = waiting
    // What may have arrived is sent again before the page is read: else it would be made twice here.
    const mayHaveArrived = first?.kind === 'revise' && first.id === sent
    return isStale && !mayHaveArrived ? undefined : first
  }

  const pump = async (): Promise<void> => {
    if (isBusy || hasEnded || timer !== undefined) return
    const operation = next()
    if (operation === undefined && !isStale) return
    isBusy = true
    try {
      await (operation === undefined ? reread() : sendFirst(operation))
      delay = firstDelay
      if (operation !== undefined) error = null
    } catch (cause) {
      fail(operation, cause)
    } finally {
      isBusy = false
    }
    listener.onChange()
    void pump()
  }

  const queue: RevisionQueue = {
    get size() {
      return waiting.length
    },
    get isUndoing() {
      return undone.size > 0 || waiting.some(({ kind }) => kind !== 'revise')
    },
    get error() {
      return error
    },
    get revision() {
      return number
    },
    get confirmed() {
      return confirmed
    },
    push(operation, page) {
      waiting = [...waiting, operation]
      local = page
      listener.onChange()
      void pump()
    },
    receive(revision, history) {
      newest = Math.max(newest, revision.number)
      if (revision.number <= number) return
      const [first] = waiting
      if (isStale || revision.number > number + 1) isStale = true
      else if (first?.kind === 'revise' && first.id === revision.id) {
        acknowledge(first, revision.number)
      } else {
        number = revision.number
        const isOwn = undone.delete(number) || (isBusy && first?.kind === revision.origin.kind)
        moveOver(applyChange(confirmed, revision.change), revision.change, isOwn ? revision : null)
        if (isOwn) listener.onUndone(revision)
      }
      if (number === newest) listener.onHistory(history)
      listener.onChange()
      void pump()
    },
    retry() {
      clearTimeout(timer)
      timer = undefined
      void pump()
    },
    resync() {
      isStale = true
      queue.retry()
    },
    end() {
      hasEnded = true
      clearTimeout(timer)
      clearTimeout(staleTimer)
    },
  }
  return queue
}
