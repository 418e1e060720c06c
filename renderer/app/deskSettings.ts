import { z } from 'zod'

export const rightTabs = ['review', 'search', 'topics', 'source', 'image'] as const
export type RightTab = (typeof rightTabs)[number]

const width = (least: number, most: number, usual: number) => z.number().min(least).max(most).catch(usual)

/** The desk as it was left: the renderer's part of the settings. What does not fit falls back. */
export const deskSchema = z.object({
  pagesWidth: width(180, 420, 232),
  sideWidth: width(260, 900, 340),
  pagesOpen: z.boolean().catch(true),
  sideOpen: z.boolean().catch(true),
  tab: z.enum(rightTabs).catch('review'),
  /** Page last open, by corpus. */
  lastPage: z.record(z.string(), z.string()).catch({}),
  /** Where the caret was left, by page; last left last. */
  places: z.record(z.string(), z.object({ block: z.string(), offset: z.number() })).catch({}),
  /** Commands last chosen from the palette, last first. */
  lastCommands: z.array(z.string()).catch([]),
  /** Whether a difference stands side by side. */
  differenceSides: z.boolean().catch(false),
  authorAsked: z.boolean().catch(false),
})
export type Desk = z.infer<typeof deskSchema>

export const deskOf = (stored: Readonly<Record<string, unknown>>): Desk => deskSchema.parse(stored)
