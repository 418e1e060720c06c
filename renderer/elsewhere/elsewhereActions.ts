import type { GalleyEvent } from '../../shared/contract/events.ts'
import type { HandCorrection } from '../../shared/corpus/correctionOf.ts'
import type { ActionContext } from '../app/actionContext.ts'
import type { NoticeActions } from '../app/noticeActions.ts'
import { respelling } from '../names/respelling.ts'
import type { SearchActions } from '../search/searchActions.ts'

export interface ElsewhereActions {
  /** Looks for what was corrected in the rest of the corpus, and offers to show the places, if there are any. */
  look(correction: HandCorrection): Promise<void>
  /** Brings the replace preview with what was offered last. */
  show(): void
  /** Takes the offer back when what it was about is undone, or done. */
  follow(event: GalleyEvent): void
}

const noticeId = 'elsewhere'
const keyOf = ({ from, to }: HandCorrection): string => `${from}\n${to}`

/** After a correction that stands elsewhere too: says so, and does nothing by itself. */
export function createElsewhereActions(
  { store, transport }: ActionContext,
  notices: NoticeActions,
  search: SearchActions,
): ElsewhereActions {
  /** What a person does not want to hear of again. */
  const declined = new Set<string>()
  let latest = 0

  const end = () => {
    latest += 1
    if (store.getState().elsewhere === null) return
    notices.dismiss(noticeId)
    store.setState({ elsewhere: null })
  }

  const count = async (text: string, isWanted: () => boolean): Promise<number> => {
    const plain = { isExpression: false, matchCase: true, wholeWord: false, ignoreWidth: false }
    let batch = await transport.call('search-start', { query: { ...plain, text, roles: [], pages: [] } })
    while (!batch.isLast && isWanted()) batch = await transport.call('search-more', { search: batch.search })
    return batch.places
  }

  const show = () => {
    const { elsewhere } = store.getState()
    if (elsewhere === null) return
    const { from, to } = elsewhere
    end()
    search.open(respelling([from], to))
  }

  return {
    async look(correction) {
      end()
      const mine = latest
      const { from, to } = correction
      // Looked for, the right text would be found with the wrong one.
      if (to.includes(from) || declined.has(keyOf(correction)) || store.getState().corpus?.readOnly !== null) return
      // It is a help: where the search fails nothing is missed.
      const places = await count(from, () => mine === latest).catch(() => 0)
      if (places === 0 || mine !== latest) return
      store.setState({ elsewhere: correction })
      notices.show({
        id: noticeId,
        tone: 'info',
        text: { key: 'desk:elsewhere.notice', params: { from, to, count: places } },
        action: { label: { key: 'desk:elsewhere.show' }, command: 'search.elsewhere', run: show },
        onClose: () => {
          declined.add(keyOf(correction))
          end()
        },
      })
    },
    show,
    follow(event) {
      if (event.event === 'corpusChanged') end()
      if (event.event !== 'pageRevised') return
      const { kind, edit } = event.revision.origin
      if (kind === 'undo' || edit === 'search.replace') end()
    },
  }
}
