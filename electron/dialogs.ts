import { isAbsolute } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { TFunction } from 'i18next'

/** Native dialogs. Arguments come from the window and are not trusted. */
export interface Dialogs {
  chooseFiles(kind: unknown): Promise<readonly string[]>
  chooseFolder(purpose: unknown): Promise<string | null>
  reveal(path: unknown): Promise<void>
}

const fileKinds = {
  text: { title: 'hosts:chooseText', filter: 'hosts:textFiles', extensions: ['txt', 'md'], many: true },
  image: {
    title: 'hosts:chooseImage',
    filter: 'hosts:imageFiles',
    extensions: ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'],
    many: false,
  },
} as const

const folderPurposes = {
  corpus: 'hosts:chooseCorpus',
  import: 'hosts:chooseImport',
  export: 'hosts:chooseExport',
} as const

const isKeyOf = <T extends object>(record: T, key: unknown): key is keyof T & string =>
  typeof key === 'string' && Object.hasOwn(record, key)

export function createDialogs(window: BrowserWindow, translate: () => TFunction): Dialogs {
  return {
    async chooseFiles(kind) {
      if (!isKeyOf(fileKinds, kind)) return []
      const t = translate()
      const { title, filter, extensions, many } = fileKinds[kind]
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t(title),
        filters: [{ name: t(filter), extensions: [...extensions] }],
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return canceled ? [] : filePaths
    },
    async chooseFolder(purpose) {
      if (!isKeyOf(folderPurposes, purpose)) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: translate()(folderPurposes[purpose]),
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async reveal(path) {
      if (typeof path === 'string' && isAbsolute(path)) shell.showItemInFolder(path)
    },
  }
}
