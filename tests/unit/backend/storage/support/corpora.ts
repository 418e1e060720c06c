import { hash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CorpusStore, NewPage, StoredPage } from '../../../../../backend/storage/store.ts'
import type { SourceInfo } from '../../../../../shared/contract/records.ts'
import { diffPages } from '../../../../../shared/page/diffPages.ts'
import type { Page } from '../../../../../shared/page/page.ts'
import type { Revision } from '../../../../../shared/page/revision.ts'
import { makePage } from '../../../../support/makePage.ts'

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'galley-store-'))

export const headline = '税务信息化提速'

/** The text of a page's body after so many revisions of `nextRevision`. */
export const bodyAfter = (revision: number): string =>
  `正文${Array.from({ length: revision }, (_, index) => `[${index + 1}]`).join('')}`

export const bodyOf = (page: Page): string => page.articles[0]!.blocks[1]!.text

/** A page to import, with the bytes that it was made from. */
export function newPage(id: string, name = `${id}.txt`): NewPage {
  const bytes = Buffer.from(`${headline}\n正文`)
  const source: SourceInfo = {
    name,
    encoding: 'utf-8',
    bom: false,
    lineEnds: 'lf',
    bytes: bytes.length,
    characters: 10,
    checksum: hash('sha256', bytes, 'hex'),
  }
  const page = makePage({ id, articles: [{ blocks: [{ text: headline, role: 'headline' }, '正文'] }] })
  return { page, revisionId: `${id}-0`, source, bytes }
}

export function revisionTo(before: Pick<StoredPage, 'page' | 'revision' | 'revisionId'>, after: Page): Revision {
  const number = before.revision + 1
  return {
    id: `${after.id}-${number}`,
    parent: before.revisionId,
    number,
    author: '王静',
    at: '2026-01-02T03:04:05.000Z',
    origin: { kind: 'correction', edit: 'typing' },
    change: diffPages(before.page, after),
  }
}

/** The revision after `before` that brings the body to `bodyAfter`. */
export function nextRevision(before: Pick<StoredPage, 'page' | 'revision' | 'revisionId'>): {
  readonly revision: Revision
  readonly page: Page
} {
  const [article] = before.page.articles
  const [title, body] = article!.blocks
  const blocks = [title!, { ...body!, text: bodyAfter(before.revision + 1) }]
  const page = { ...before.page, articles: [{ ...article!, blocks }] }
  return { revision: revisionTo(before, page), page }
}

/** Appends so many revisions, one after the other. */
export async function revise(store: CorpusStore, id: string, times: number): Promise<void> {
  for (let done = 0; done < times; done++) {
    const { revision, page } = nextRevision(await store.readPage(id))
    await store.appendRevision(id, revision, page)
  }
}
