import { type ImageSize, readSize, viewOf } from './imageSize.ts'

const widthTag = 256
const heightTag = 257
const shortType = 3

/** Size of the first picture of a TIFF (TIFF 6.0, section 2); null where there is none. */
export const readTiffSize = (bytes: Uint8Array): ImageSize | null =>
  readSize(() => {
    const view = viewOf(bytes)
    const order = view.getUint16(0)
    if (order !== 0x4949 && order !== 0x4d4d) return null
    const little = order === 0x4949
    if (view.getUint16(2, little) !== 42) return null
    const directory = view.getUint32(4, little)
    const values = new Map<number, number>()
    const count = view.getUint16(directory, little)
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + index * 12
      const isShort = view.getUint16(entry + 2, little) === shortType
      values.set(
        view.getUint16(entry, little),
        isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little),
      )
    }
    return { width: values.get(widthTag) ?? 0, height: values.get(heightTag) ?? 0 }
  })
