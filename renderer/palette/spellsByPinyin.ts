import { match } from 'pinyin-pro'
import type { SpellsName } from './findCommands.ts'

/** `yxyd`, `yuxiayi` and `yu x` all find 与下一段相接. */
export const spellsByPinyin: SpellsName = (name, typed) =>
  /^[a-z ]+$/.test(typed) && match(name, typed, { continuous: true }) !== null
