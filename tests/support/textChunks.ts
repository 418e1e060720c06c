import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

/** An answer's text as it arrives. */
export const textChunks = (response: Response): AsyncIterable<string> =>
  Readable.fromWeb(response.body as ReadableStream).setEncoding('utf8')
