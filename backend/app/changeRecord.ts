import type { CorpusRecord } from '../storage/store.ts'
import type { CorpusSession } from './corpusSession.ts'

/**
 * Changes the corpus record, one change after the other: `change` sees the one before, and gives what it is to be with
 * what to answer; the record itself where nothing changes. Throws `corpusReadOnly` and as the disk does.
 */
export const changeRecord = <T>(
  session: CorpusSession,
  author: string,
  change: (before: CorpusRecord) => { readonly after: CorpusRecord; readonly answer: T },
): Promise<T> =>
  session.queue.run(['record'], async () => {
    session.assertWritable()
    const before = session.store.readRecord()
    const { after, answer } = change(before)
    if (after !== before) await session.write(() => session.store.writeRecord(after, author))
    return answer
  })
