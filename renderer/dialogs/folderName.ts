/** Characters that some system forbids in names, controls among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const longest = 80

/** A folder's name for a title, valid on every system. */
export function folderNameOf(title: string): string {
  const name = title
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[. ]+$/, '')
  if (name === '') return 'corpus'
  return reserved.test(name) ? `_${name}` : name
}

/** A path inside of a folder, with the separator that the folder's path uses. */
export function joinPath(parent: string, name: string): string {
  const separator = parent.includes('\\') && !parent.includes('/') ? '\\' : '/'
  return parent.endsWith(separator) ? `${parent}${name}` : `${parent}${separator}${name}`
}
