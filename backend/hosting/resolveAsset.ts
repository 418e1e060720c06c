import { realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

export interface Asset {
  readonly path: string
  /** Media type. */
  readonly type: string
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/**
 * The file of the window that an address's path names, or null: for anything outside of `root`, by
 * dots, separators, links or encodings, for kinds of file that no window has, and for what is not there.
 */
export async function resolveAsset(root: string, pathname: string): Promise<Asset | null> {
  const name = decoded(pathname)
  if (name === null || !name.startsWith('/') || /[\\\0:]/.test(name)) return null
  const parts = (name === '/' ? '/index.html' : name).slice(1).split('/')
  if (parts.some((part) => part === '' || part.startsWith('.'))) return null
  const type = mediaTypes[extname(name === '/' ? 'index.html' : name).toLowerCase()]
  if (type === undefined) return null
  try {
    const base = await realpath(root)
    const path = await realpath(join(base, ...parts))
    if (!path.startsWith(base + sep) || !(await stat(path)).isFile()) return null
    return { path, type }
  } catch {
    return null
  }
}
