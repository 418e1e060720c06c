import { expect, it } from 'vitest'
import { isPageId, newPageId } from '../../../../backend/storage/newPageId.ts'
import { safeFileName } from '../../../../backend/storage/safeFileName.ts'

it('makes ids that differ, without regard to case, and are safe file names', () => {
  const ids = Array.from({ length: 1000 }, newPageId)
  expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(1000)
  for (const id of ids) {
    expect(isPageId(id)).toBe(true)
    expect(safeFileName(id)).toBe(id)
  }
})

it('takes no id that would lead out of its folder or stand in for a journal of the corpus', () => {
  for (const id of ['', '..', 'a/b', 'a\\b', 'corpus', 'groups', 'Groups', 'con', 'com1', 'a.prev', 'a'.repeat(65)]) {
    expect(isPageId(id), id).toBe(false)
  }
})
