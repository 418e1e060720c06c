import { randomBytes } from 'node:crypto'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new page's id: 13 characters, safe as a file name on every system, told apart without regard to case. */
export function newPageId(): string {
  return `p${Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join('')}`
}

const reserved = new Set(['corpus', 'groups', 'con', 'prn', 'aux', 'nul'])

/** Whether a page can be stored under the id. */
export const isPageId = (id: string): boolean =>
  /^[a-z0-9][a-z0-9_-]{0,63}$/i.test(id) && !reserved.has(id.toLowerCase()) && !/^(com|lpt)\d$/i.test(id)
