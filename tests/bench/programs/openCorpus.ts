// Opens a corpus once, or only reads and parses its files, in a process of its own as a person starts it:
//   openCorpus galley CORPUS USERDATA | openCorpus bare LIST   (LIST: a JSON file with paths)
// Prints what it took as JSON.
import { readFile } from 'node:fs/promises'
import { openBackend } from '../support/backend.ts'

const [, , kind, path = '', userData = ''] = process.argv

function say(milliseconds: number, more: Readonly<Record<string, number>> = {}): void {
  console.log(JSON.stringify({ milliseconds, rss: process.memoryUsage.rss() / 1e6, ...more }))
}

async function openGalley(corpus: string): Promise<void> {
  const backend = await openBackend(userData)
  const began = performance.now()
  const { pages } = await backend.handlers['corpus-open']({ path: corpus })
  const listed = performance.now() - began
  const page = pages[0]?.id ?? ''
  await backend.handlers['page-read']({ page })
  const took = performance.now() - began
  const rss = process.memoryUsage.rss() / 1e6
  await backend.handlers['page-list-findings']({ page })
  say(took, { listed, checked: performance.now() - began, rss })
  await backend.close()
}

/** Journals hold one entry a line, behind a checksum of fixed length. */
function parse(name: string, text: string): unknown {
  if (!name.endsWith('.jsonl')) return JSON.parse(text)
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line.slice(line.indexOf(' ') + 1))]))
}

async function readBare(files: readonly string[]): Promise<void> {
  const began = performance.now()
  const kept: unknown[] = []
  const rest = files.values()
  const readOn = async () => {
    for (const file of rest) kept.push(parse(file, await readFile(file, 'utf8')))
  }
  await Promise.all(Array.from({ length: 16 }, readOn))
  say(performance.now() - began, { kept: kept.length })
}

if (kind === 'galley') await openGalley(path)
else await readBare(JSON.parse(await readFile(path, 'utf8')))
