import { type ImageSize, readSize, viewOf } from './imageSize.ts'

/** SOF0…SOF15 carry the size; C4, C8 and CC in that range are tables. */
const carriesSize = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Size of a JPEG from its frame header (ITU T.81, B.2.2); null where there is none. */
export const readJpegSize = (bytes: Uint8Array): ImageSize | null =>
  readSize(() => {
    const view = viewOf(bytes)
    if (view.getUint16(0) !== 0xffd8) return null
    let at = 2
    for (;;) {
      if (view.getUint8(at) !== 0xff) return null
      const marker = view.getUint8(at + 1)
      if (marker === 0xff) at += 1
      else if (carriesSize(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      else at += 2 + view.getUint16(at + 2)
    }
  })
