import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import { addKnownWords, type KnownReport, knownLines } from '../../shared/corpus/knownWords.ts'
import { exportError } from '../exporting/exportError.ts'
import { shortName } from '../exporting/fileNames.ts'
import { decodeText } from '../importing/decodeText.ts'
import { readBounded } from '../importing/readBounded.ts'
import { pagesWithAny } from '../search/pagesWithAny.ts'
import { makeFolder } from '../storage/makeFolder.ts'
import { writeFileAtomically } from '../storage/writeFileAtomically.ts'
import { changeRecord } from './changeRecord.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import { textBytes } from './limits.ts'

/** Tells all clients, and has the pages that hold one of the words looked at again. */
function publish(session: CorpusSession, events: EventHub, words: readonly string[]): void {
  if (words.length === 0) return
  events.emit({ event: 'knownChanged', known: session.store.readRecord().known })
  session.findings.reconsider((among) => pagesWithAny(session.store, session.search, words, among))
}

/** Adds words that are right in the corpus, and says what became of each. Throws `corpusReadOnly` and as the disk does. */
export async function addKnown(
  session: CorpusSession,
  events: EventHub,
  author: string,
  words: readonly string[],
): Promise<KnownReport> {
  const report = await changeRecord(session, author, (before) => {
    const { known, report: answer } = addKnownWords(before.known, words)
    return { after: answer.added.length === 0 ? before : { ...before, known }, answer }
  })
  publish(session, events, report.added)
  return report
}

/** Takes words off the list; gives those that were on it. Throws `corpusReadOnly` and as the disk does. */
export async function removeKnown(
  session: CorpusSession,
  events: EventHub,
  author: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const gone = new Set(words)
  const removed = await changeRecord(session, author, (before) => {
    const answer = before.known.filter((word) => gone.has(word))
    const known = before.known.filter((word) => !gone.has(word))
    return { after: answer.length === 0 ? before : { ...before, known }, answer }
  })
  publish(session, events, removed)
  return removed
}

/** The words of a text file, one a line. Throws what reading and decoding it throw, and `fileEmpty`. */
export async function readKnownFile(path: string, name: string): Promise<readonly string[]> {
  const bytes = await readBounded(path, { name, limit: textBytes })
  const words = knownLines(decodeText(bytes, name).text)
  if (words.length === 0) throw new GalleyError('fileEmpty', { name })
  return words
}

/** Writes the list into a new file of the folder, which is made where there is none; gives its path. Throws as an export does. */
export async function exportKnown({ store }: CorpusSession, parent: string): Promise<string> {
  const { title, known } = store.readRecord()
  const folder = resolve(parent)
  try {
    await makeFolder(folder)
    const names = new Set((await readdir(folder)).map((name) => name.toLowerCase()))
    const nameOf = (number: number) => `${shortName(title, 120)} known${number === 1 ? '' : ` ${number}`}.txt`
    let number = 1
    while (names.has(nameOf(number).toLowerCase())) number += 1
    const path = join(folder, nameOf(number))
    await writeFileAtomically(path, known.map((word) => `${word}\n`).join(''))
    return path
  } catch (error) {
    throw exportError(error, folder)
  }
}
