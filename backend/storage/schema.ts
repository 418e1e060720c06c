/** Version of the files that this Galley writes. */
export const currentSchema = 2
