import { createState } from 'lexical'

/** Id of the record that a node shows; a copied node starts without one. */
export const recordIdState = createState('id', {
  parse: (value) => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
})
