import { Transform } from 'node:stream'
import { GalleyError } from '../../shared/contract/error.ts'

/** Passes bytes on and fails with `fileTooLarge` once more than `limit` of them came. */
export function limitBytes(name: string, limit: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > limit) done(new GalleyError('fileTooLarge', { name, characters: seen, limit }))
      else done(null, chunk)
    },
  })
}
