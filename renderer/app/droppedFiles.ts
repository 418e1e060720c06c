const filesOf = (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (isFile(entry)) return new Promise((resolve, reject) => entry.file((file) => resolve([file]), reject))
  return isFolder(entry) ? filesOfFolder(entry) : Promise.resolve([])
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function filesOfFolder(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader()
  const files: File[] = []
  // A reader hands its entries out in portions, the last of which is empty.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) break
    for (const entry of entries) files.push(...(await filesOf(entry)))
  }
  return files
}

/** All files of a drop, those inside of dropped folders too, by name. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly File[]> {
  // The list is emptied as soon as the event has ended: take the entries first.
  const entries = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
  const files = (await Promise.all(entries.map(filesOf))).flat()
  return files
    .filter((file) => !file.name.startsWith('.'))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}
