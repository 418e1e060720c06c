import { hash } from 'node:crypto'

/** Length of a checksum in characters. */
export const checksumLength = 16

/** The first 64 bits of the SHA-256, hex: tells damage, not tampering. Text counts as UTF-8. */
export const checksumOf = (data: string | Uint8Array): string => hash('sha256', data, 'hex').slice(0, checksumLength)
