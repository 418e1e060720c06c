import { extname } from 'node:path'
import type { ImageInfo } from '../../shared/contract/records.ts'

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/tiff': '.tif',
}

/** The `attempt`th name in `images/` for a page's scan, `<id>.<ext>` first: no scan is ever overwritten. */
export function imageFileName(page: string, { name, type }: ImageInfo, attempt: number): string {
  const own = extname(name).toLowerCase()
  const ending = endings[type] ?? (/^\.[a-z0-9]{1,8}$/.test(own) ? own : '.bin')
  return `${page}${attempt === 0 ? '' : `-${attempt}`}${ending}`
}
