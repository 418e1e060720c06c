import { randomBytes } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A globally unique id of 16 letters and digits (80 random bits): a file name everywhere, also where
 * upper and lower case are the same.
 */
export const newId = (): string => Array.from(randomBytes(16), (byte) => alphabet.charAt(byte & 31)).join('')
