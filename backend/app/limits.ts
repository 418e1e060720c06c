/** Longest source, in UTF-16 units, of a page that can be edited; longer ones are shown read-only. */
export const editableCharacters = 200_000

/** Largest text file that is imported, in bytes. */
export const textBytes = 5 * 1024 * 1024

/** Largest scan that is attached, in bytes. */
export const imageBytes = 256 * 1024 * 1024

/** Whether a page is too long to be edited; `sourceCharacters` is the length of its decoded source. */
export const isReadOnlyPage = (sourceCharacters: number): boolean => sourceCharacters > editableCharacters
