import { z } from 'zod'

/** A word or name that a page prints otherwise than it reads now. */
export const correctionSchema = z
  .object({
    /** As it was printed, and as it reads now. */
    wrong: z.string(),
    right: z.string(),
    /** The characters beside it on either side, fewer at the ends of a block. */
    before: z.string(),
    after: z.string(),
    /** Whether it is the name of somebody or something. */
    isName: z.boolean(),
  })
  .readonly()
export type Correction = z.infer<typeof correctionSchema>
