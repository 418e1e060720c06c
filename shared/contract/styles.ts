import { z } from 'zod'

/** Checks whose one finding is a decision about the style of a page, which may be made for the whole corpus. */
export const styleChecks = ['widthStyle', 'quoteStyle'] as const
export type StyleCheck = (typeof styleChecks)[number]

/** `keep`: as the pages have it. The others name what the marks are to become. */
export const styleChoices = ['fullWidth', 'halfWidth', 'curly', 'keep'] as const
export type StyleChoice = (typeof styleChoices)[number]

/** How the pages of a corpus are to be styled, decided once for all of them. */
export const styleDecisionSchema = z
  .object({ check: z.enum(styleChecks), choice: z.enum(styleChoices) })
  .strict()
  .readonly()
export type StyleDecision = z.infer<typeof styleDecisionSchema>

/** A decision that was made: its id tells it from others that chose the same. */
export const madeDecisionSchema = z
  .object({ id: z.string().min(1).max(200), check: z.enum(styleChecks), choice: z.enum(styleChoices) })
  .strict()
  .readonly()
export type MadeDecision = z.infer<typeof madeDecisionSchema>

export const isStyleCheck = (check: string): check is StyleCheck => styleChecks.some((each) => each === check)

/** What can be chosen for a kind of marks. */
export const choicesOf = (check: StyleCheck): readonly StyleChoice[] =>
  check === 'quoteStyle' ? ['curly', 'keep'] : ['fullWidth', 'halfWidth', 'keep']
