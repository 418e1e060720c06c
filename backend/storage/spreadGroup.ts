import { GalleyError } from '../../shared/contract/error.ts'
import type { Page } from '../../shared/page/page.ts'
import type { GroupJournal } from './groupJournal.ts'
import type { PageFile } from './pageFile.ts'
import type { PageFiles } from './pageFiles.ts'
import type { GroupRevision } from './store.ts'

/**
 * Writes one change over many pages: its line in the groups' journal is the acknowledgement, then each page's journal
 * gets its own. Other writers of these pages wait; groups come one after the other. Throws `revisionStale` when a
 * revision does not follow its page's last, and as the disk does: no page has anything of it then.
 */
export async function spreadGroup(
  files: PageFiles,
  groups: GroupJournal,
  group: GroupRevision,
  pages: ReadonlyMap<string, Page>,
  written: (file: PageFile) => void,
): Promise<void> {
  const held: { readonly file: PageFile; readonly release: () => void }[] = []
  try {
    for (const { page, revision } of group.revisions) {
      if (pages.get(page) === undefined) throw new GalleyError('internal', { detail: `group without page ${page}` })
      const file = await files.acquire(page)
      held.push({ file, release: file.hold() })
      await file.journal.settle()
      file.assertFollows(revision)
    }
    await groups.append(group)
    const lines = group.revisions.map(({ page, revision }, index) => {
      const after = pages.get(page)
      return after === undefined ? Promise.resolve() : held[index]?.file.appendAcknowledged(revision, after)
    })
    void Promise.all(lines).then(() => groups.markSpread(group.id))
    for (const { file } of held) written(file)
  } finally {
    for (const { file, release } of held) {
      release()
      files.release(file.id)
    }
  }
}
