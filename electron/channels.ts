/** Names of the messages between the desktop and its window. */
export const channels = {
  call: 'galley:call',
  event: 'galley:event',
  command: 'galley:command',
  chooseFiles: 'galley:choose-files',
  chooseFolder: 'galley:choose-folder',
  reveal: 'galley:reveal',
  paste: 'galley:paste',
  unsaved: 'galley:unsaved',
} as const

/** Where the window's own files are, under a scheme that only Galley answers. */
export const appOrigin = 'galley://app'
