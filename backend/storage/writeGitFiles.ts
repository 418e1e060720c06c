import { join } from 'node:path'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { temporarySuffix, writeFileAtomically } from './writeFileAtomically.ts'

/** Keeps git from turning line ends, which would change imported bytes, and from taking what can be rebuilt. */
const gitFiles = {
  '.gitattributes': '* -text\n',
  '.gitignore': `cache/\n.galley.lock*\n*${temporarySuffix}\n`,
}

/** Prepares a corpus for version control, where a person has not done so. Throws `diskFull` or `writeFailed`. */
export async function writeGitFiles(disk: Disk, folder: CorpusFolder): Promise<void> {
  for (const [name, text] of Object.entries(gitFiles)) {
    const path = join(folder.root, name)
    if ((await disk.stat(path)) === null) await writeFileAtomically(path, text, { disk })
  }
}
