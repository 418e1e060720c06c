/** Largest text file that is imported, in bytes. */
export const textBytes = 5 * 1024 * 1024

/** Largest scan that is attached, in bytes. */
export const imageBytes = 256 * 1024 * 1024
