import { blockOf, blocksOf } from './find.ts'
import { tidyNotes } from './marks.ts'
import { snapBack, snapForth } from './offsets.ts'
import type { Block, Note, Page } from './page.ts'
import { withBlock } from './spots.ts'

const holderOf = (page: Page, id: string): Block | undefined =>
  blocksOf(page).find((block) => block.notes.some((note) => note.id === id))

/** Puts a note on a passage of a block; nothing when a note of that id stands on the page. */
export function addNote(page: Page, id: string, note: Note): Page {
  const block = blockOf(page, id)
  if (block === undefined || holderOf(page, note.id) !== undefined) return page
  const from = snapBack(block.text, Math.min(note.from, note.to))
  const placed: Note = { ...note, from, to: snapForth(block.text, Math.max(note.from, note.to)) }
  return withBlock(page, { ...block, notes: tidyNotes([...block.notes, placed]) })
}

/** Changes the words of a note, or whether it is settled. */
export function changeNote(page: Page, id: string, patch: Partial<Pick<Note, 'text' | 'settled'>>): Page {
  const block = holderOf(page, id)
  const note = block?.notes.find((other) => other.id === id)
  if (block === undefined || note === undefined) return page
  const changed: Note = { ...note, text: patch.text ?? note.text, settled: patch.settled ?? note.settled }
  if (changed.text === note.text && changed.settled === note.settled) return page
  return withBlock(page, { ...block, notes: block.notes.map((other) => (other === note ? changed : other)) })
}

/** Takes a note away. */
export function removeNote(page: Page, id: string): Page {
  const block = holderOf(page, id)
  if (block === undefined) return page
  return withBlock(page, { ...block, notes: block.notes.filter((note) => note.id !== id) })
}
