import type { KnownReport } from '../../shared/corpus/knownWords.ts'
import type { ActionContext } from '../app/actionContext.ts'
import type { Offer, Sentence } from '../app/appState.ts'
import type { NoticeActions } from '../app/noticeActions.ts'

export interface KnownActions {
  /** Adds words and says so, with a way back. Undefined when it failed. */
  add(words: readonly string[]): Promise<KnownReport | undefined>
  /** The same for one word; says too why it is not taken. */
  addOne(word: string): Promise<void>
  /** The same as `add` for a text file that has one a line. */
  import(offer: Offer): Promise<KnownReport | undefined>
  remove(words: readonly string[]): Promise<void>
  /** Gives the path of the file that was written. */
  export(folder: string): Promise<string | undefined>
  /** After a finding was dismissed that doubted this word: offers to have it known. */
  offer(word: string): void
}

/** What became of words: of one its name, of more how many they are. */
const told = (what: 'added' | 'present' | 'removed', words: readonly string[]): Sentence => ({
  key: `desk:known.${what}${words.length === 1 ? 'Word' : 'Words'}`,
  params: { count: words.length, word: words[0] ?? '' },
})

export function createKnownActions({ store, transport }: ActionContext, notices: NoticeActions): KnownActions {
  const removeAgain = (words: readonly string[]) => void notices.guard(() => transport.call('known-remove', { words }))
  const addAgain = (words: readonly string[]) => void notices.guard(() => transport.call('known-add', { words }))
  const undo = { key: 'desk:jobs.undo' }

  const report = ({ added, present, refused }: KnownReport): KnownReport => {
    if (added.length > 0) {
      notices.show({
        tone: 'ok',
        text: told('added', added),
        action: { label: undo, run: () => removeAgain(added) },
      })
    } else if (present.length > 0) {
      notices.show({ tone: 'info', text: told('present', present) })
    }
    return { added, present, refused }
  }

  const add = async (words: readonly string[]) => {
    const done = await notices.guard(() => transport.call('known-add', { words }))
    return done === undefined ? undefined : report(done)
  }

  const addOne = async (word: string) => {
    const [refused] = (await add([word]))?.refused ?? []
    if (refused === undefined) return
    const { reason, text } = refused
    notices.show({ tone: 'info', text: { key: `desk:known.refused.${reason}`, params: { word: text } } })
  }

  return {
    add,
    addOne,
    async import(offer) {
      const done = await notices.guard(async () => {
        const source = offer instanceof File ? await transport.offerFile(offer) : offer
        return transport.call('known-import', { source })
      })
      return done === undefined ? undefined : report(done)
    },
    async remove(words) {
      const done = await notices.guard(() => transport.call('known-remove', { words }))
      if (done === undefined || done.removed.length === 0) return
      notices.show({
        tone: 'ok',
        text: told('removed', done.removed),
        action: { label: undo, run: () => addAgain(done.removed) },
      })
    },
    export: async (folder) => (await notices.guard(() => transport.call('known-export', { folder })))?.written,
    offer(word) {
      if (store.getState().corpus?.readOnly !== null || store.getState().corpus?.known.includes(word) === true) return
      notices.show({
        tone: 'info',
        text: { key: 'desk:known.offer', params: { word } },
        action: { label: { key: 'desk:known.offerAdd' }, run: () => void addOne(word) },
      })
    },
  }
}
