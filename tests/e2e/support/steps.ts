import type { CallResult } from '../../../shared/contract/calls.ts'
import type { Finding } from '../../../shared/contract/records.ts'
import { expectSaved, redo, undo } from './desk.ts'
import { expect, type Galley } from './galley.ts'

async function idOf(galley: Galley, name: string): Promise<string> {
  const { pages } = await galley.call('corpus-read', {})
  const page = pages.find((each) => each.name === name)
  if (page === undefined) throw new Error(`no page ${name}`)
  return page.id
}

/** The page as the host has it. */
export async function readPage(galley: Galley, name: string): Promise<CallResult<'page-read'>> {
  return galley.call('page-read', { page: await idOf(galley, name) })
}

/** What the checks noticed on the page as the host has it. */
export async function findingsOf(galley: Galley, name: string): Promise<readonly Finding[]> {
  const { findings } = await galley.call('page-list-findings', { page: await idOf(galley, name) })
  return findings
}

/** Does what must be one undo step: undone, the page is what it was before; redone, what it became. */
export async function oneStep(
  galley: Galley,
  name: string,
  act: () => Promise<void>,
  shows: () => Promise<void>,
): Promise<void> {
  const before = await readPage(galley, name)
  await act()
  await shows()
  await expectSaved(galley.window, before.revision + 1)
  const after = await readPage(galley, name)
  expect(after.page).not.toEqual(before.page)
  await undo(galley.window)
  await expectSaved(galley.window, before.revision + 2)
  expect((await readPage(galley, name)).page).toEqual(before.page)
  await redo(galley.window)
  await expectSaved(galley.window, before.revision + 3)
  expect((await readPage(galley, name)).page).toEqual(after.page)
  await shows()
}
