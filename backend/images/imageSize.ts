/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** A view on bytes that may be part of a larger buffer. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Runs a header reader; one that runs over the end of the bytes, or finds no picture there, yields null. */
export const readSize = (read: () => ImageSize | null): ImageSize | null => {
  try {
    const size = read()
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
