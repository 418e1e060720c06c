/**
 * A process that has a corpus open as another computer would. It writes a revision for each line that it is given, and
 * says what became of it; on `end` it closes.
 */
import { createInterface } from 'node:readline'
import { ownerHere } from '../../../../../backend/storage/lock.ts'
import { openCorpus } from '../../../../../backend/storage/openCorpus.ts'
import { revise } from './corpora.ts'

const [path = '', host = ''] = process.argv.slice(2)
const say = (...words: readonly string[]): void => void process.stdout.write(`${words.join(' ')}\n`)

const store = await openCorpus(path, {
  owner: { ...(await ownerHere()), host },
  beatEvery: 20,
  trustedFor: 100,
  onLost: ({ code, params }) => say('lost', code, String(params.host)),
})
say('open', store.readOnly?.code ?? 'writable')
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') break
  await revise(store, 'p1', 1).then(
    () => say('written'),
    (error: { readonly code: string }) => say('refused', error.code),
  )
}
await store.close()
say('closed')
