import { useEffect, useState } from 'react'
import type { SpellsName } from './findCommands.ts'

const spellsNothing: SpellsName = () => false

/** Search by pinyin once its dictionary is there: loaded when first needed, not with the window. */
export function useSpelling(): SpellsName {
  const [spells, setSpells] = useState<SpellsName>(() => spellsNothing)
  useEffect(() => {
    let ended = false
    void import('./spellsByPinyin.ts').then(({ spellsByPinyin }) => {
      if (!ended) setSpells(() => spellsByPinyin)
    })
    return () => {
      ended = true
    }
  }, [])
  return spells
}
