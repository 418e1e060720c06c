import { findNames } from '../corpus/findNames.ts'
import type { NameUse } from '../corpus/name.ts'
import type { Role } from '../page/page.ts'

/** The names in a block's text, as a part that is remembered. */
export const namesIn = (text: string, role: string): readonly NameUse[] => findNames(text, role as Role)
