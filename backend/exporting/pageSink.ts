import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportOptions } from '../../shared/contract/records.ts'
import type { ExportedPage } from '../../shared/formats/exportedPage.ts'
import { writeJsonl } from '../../shared/formats/writeJsonl.ts'
import { createFileWriter } from './exportFiles.ts'
import { writeCsvHead, writeCsvRows } from './writeCsv.ts'

/** Takes one page after the other and writes them into a folder. */
export interface PageSink {
  add(page: ExportedPage): Promise<void>
  /** Resolves once everything is on the disk. */
  finish(): Promise<void>
  /** Lets go of open files, so that the folder can be removed. */
  abandon(): Promise<void>
}

interface TableFormat {
  readonly ending: string
  readonly head: string
  rows(page: ExportedPage): string
}

const tableFormat = (format: 'jsonl' | 'csv' | 'csv-excel'): TableFormat => {
  if (format === 'jsonl') return { ending: 'jsonl', head: '', rows: (page) => writeJsonl(page.articles) }
  const excel = format === 'csv-excel'
  return { ending: 'csv', head: writeCsvHead(excel), rows: (page) => writeCsvRows(page.articles, excel) }
}

/** One file for all pages. */
function openTableSink(path: string, format: TableFormat): PageSink {
  let file: FileHandle | null = null
  const opened = async (): Promise<FileHandle> => {
    if (file !== null) return file
    file = await open(path, 'wx')
    await file.writeFile(format.head)
    return file
  }
  const close = async (): Promise<void> => {
    await file?.close()
    file = null
  }
  return {
    add: async (page) => {
      const to = await opened()
      await to.writeFile(format.rows(page))
    },
    finish: async () => {
      const to = await opened()
      await to.sync()
      await close()
    },
    abandon: close,
  }
}

/** A file a page or a file an article. */
function openFilesSink(folder: string, write: ReturnType<typeof createFileWriter>): PageSink {
  const paths: string[] = []
  return {
    add: async (page) => {
      for (const { name, content } of write(page)) {
        const path = join(folder, name)
        const file = await open(path, 'wx')
        try {
          await file.writeFile(content)
        } finally {
          await file.close()
        }
        paths.push(path)
      }
    },
    // Synced together at the end: most bytes have reached the disk by then.
    finish: async () => {
      for (const path of paths) {
        const file = await open(path, 'r+')
        try {
          await file.sync()
        } finally {
          await file.close()
        }
      }
    },
    abandon: async () => {},
  }
}

/** Opens what writes pages in that format into `folder`; `name` names the file of formats that write one. */
export function openPageSink(folder: string, name: string, { format, per }: ExportOptions): PageSink {
  switch (format) {
    case 'jsonl':
    case 'csv':
    case 'csv-excel': {
      const table = tableFormat(format)
      return openTableSink(join(folder, `${name}.${table.ending}`), table)
    }
    default:
      return openFilesSink(folder, createFileWriter(format, per))
  }
}
