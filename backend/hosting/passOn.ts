import { type Transform, Writable } from 'node:stream'

/**
 * Passes bytes on to `bytes`, and drops them from when that is destroyed: who refuses a body has to read it to its end,
 * since a connection with bytes left unread answers nothing more.
 */
export function passOn(bytes: Transform): Writable {
  // Told to whom it reads from.
  bytes.on('error', () => undefined)
  return new Writable({
    write(chunk, _encoding, done) {
      if (bytes.destroyed || bytes.write(chunk)) return done()
      const goOn = () => {
        bytes.off('drain', goOn).off('close', goOn)
        done()
      }
      bytes.on('drain', goOn).on('close', goOn)
    },
    final(done) {
      if (!bytes.destroyed) bytes.end()
      done()
    },
  })
}
