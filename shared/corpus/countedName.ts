import { z } from 'zod'
import { nameKindSchema } from './name.ts'

/** A name as a page has it. */
export const countedNameSchema = z
  .object({
    kind: nameKindSchema,
    text: z.string(),
    /** How often it stands on the page. */
    count: z.number().int().min(1),
    /** Titles that stand with it, each once. */
    titles: z.array(z.string()).readonly(),
    /** The text around its first place. */
    context: z.string(),
    /** Other names in the same byline: those are of other people. */
    beside: z.array(z.string()).readonly(),
  })
  .readonly()
export type CountedName = z.infer<typeof countedNameSchema>

/** Tells a name from the others of a page. */
export const nameKey = ({ kind, text }: Pick<CountedName, 'kind' | 'text'>): string => `${kind}:${text}`
