import type { TFunction } from 'i18next'
import type { Fix } from '../../../shared/contract/records.ts'
import { blockOf } from '../../../shared/page/find.ts'
import { isOutsideRole, type Page } from '../../../shared/page/page.ts'
import { isMovedUp } from './titleWithout.ts'

type TextFix = Extract<Fix, { edit: 'replace' | 'remove' }>

const textAt = (page: Page, { block, from, to }: TextFix): string => blockOf(page, block)?.text.slice(from, to) ?? ''

/** What accepting a fix does, in few words. */
export function fixLabel(t: TFunction, page: Page, fix: Fix): string {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    t(`desk:review.fix.${key}`, { ...params })
  switch (fix.edit) {
    case 'join':
      return say((fix.along?.length ?? 0) > 0 ? 'joinAlong' : 'join')
    case 'replace':
      if (fix.from === fix.to) return say('insert', { text: fix.text })
      return fix.text === '' ? say('delete', { text: textAt(page, fix) }) : say('replace', { text: fix.text })
    case 'remove':
      if (fix.gap) return say('removeToGap')
      return say(textAt(page, fix).trim() === '' ? 'removeSpace' : 'remove')
    case 'replaceMany':
      return say('replaceMany', { count: fix.replacements.length })
    case 'mark':
      return say(`mark.${fix.kind}`)
    case 'setRole':
      return say(isOutsideRole(fix.role) ? 'takeOut' : 'setRole', { role: t(`roles:${fix.role}`) })
    case 'moveBlocks':
      return say(isMovedUp(page, fix.blocks, fix.article) ? 'moveUp' : 'moveBlocks')
    case 'split':
    case 'swapTitles':
      return say(fix.edit)
  }
}
